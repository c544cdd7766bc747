import type { Role } from './roles'
import type { StageKind } from './stages'

/** What the rules of a move read of a stage. */
export interface RuledStage {
  id: string
  kind: StageKind
  nextStageIds: readonly string[]
  maySkip: boolean
  mayGoBack: boolean
  mayBeginHere: boolean
  enteringRoles: readonly Role[]
  leavingRoles: readonly Role[]
}

/** The rules that a move or a beginning may break: each is a refusal of its name, by hand and in a file. */
export const stageRules = [
  'stage_enter',
  'stage_leave',
  'stage_not_next',
  'stage_skip',
  'stage_back',
  'stage_not_first',
] as const
export type StageRule = (typeof stageRules)[number]

/**
 * Gives the rule that a move from one stage into another would break, where somebody of this role makes it; null where it may be.
 * `order` are the open stages of the pipeline from first to last. A loss is possible from everywhere, and what leaves a closed stage
 * goes wherever it belongs: only the roles count there. Rules: board, "Stage settings".
 */
export function brokenRule(
  from: RuledStage,
  to: RuledStage,
  role: Role,
  order: readonly string[],
): StageRule | null {
  if (!isAmong(role, from.leavingRoles)) return 'stage_leave'
  if (!isAmong(role, to.enteringRoles)) return 'stage_enter'
  if (from.kind !== 'open' || to.kind === 'lost') return null
  const steps = placeOf(to, order) - placeOf(from, order)
  if (steps < 0) return from.mayGoBack ? null : 'stage_back'
  if (from.nextStageIds.length > 0 && !from.nextStageIds.includes(to.id)) return 'stage_not_next'
  return steps > 1 && !from.maySkip ? 'stage_skip' : null
}

/** Says whether a step leads on: to a later stage or a win. What a stage asks to be checked is asked then, and neither on the way back nor of a loss. */
export function leadsOn(from: RuledStage, to: RuledStage, order: readonly string[]): boolean {
  return from.kind === 'open' && to.kind !== 'lost' && placeOf(to, order) > placeOf(from, order)
}

/** Gives the rule that an opportunity beginning in a stage would break; null where it may begin there. */
export function brokenByBeginning(stage: RuledStage, role: Role): StageRule | null {
  if (!stage.mayBeginHere) return 'stage_not_first'
  return isAmong(role, stage.enteringRoles) ? null : 'stage_enter'
}

/** A won stage lies behind all that are open. */
function placeOf(stage: RuledStage, order: readonly string[]): number {
  return stage.kind === 'open' ? order.indexOf(stage.id) : order.length
}

function isAmong(role: Role, roles: readonly Role[]): boolean {
  return roles.length === 0 || roles.includes(role)
}
