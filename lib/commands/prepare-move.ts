import { and, eq, isNull } from 'drizzle-orm'
import { stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, type Authorized } from '@/lib/access/authorize'
import { fieldsOf, maySee, maySet } from '@/lib/access/fields'
import type { Rank } from '@/lib/domain/rank'
import type { Beside } from '@/lib/domain/rank-beside'
import { invalid, type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import { requirableFields } from '@/lib/domain/stages'
import { descriptions } from '@/lib/records/all'
import type { Field, Fields } from '@/lib/records/field'
import { type ParsedValues, parseValues, type Values } from '@/lib/records/input'
import { refuseByHand } from './amount-from-lines'
import { refuseUnapproved } from './approval-needed'
import { type EntryDetails, missingForEntry, refuseOverWip } from './enter-stage'
import { missingReferences } from './references'
import { isUnchecked, refuseStep, stepTo } from './stage-order'

export interface Move extends Beside, EntryDetails {
  id: string
  stageId: string
  /** The place that was made for it among several that move together; taken by another card meanwhile, the neighbours count. */
  rank?: Rank | undefined
  /** The request on which whose yes the stage needs has said it. */
  approvalId?: string | undefined
}
/** The acts that lead into another stage. */
export type MoveAction = 'opportunity.move' | 'opportunity.win' | 'opportunity.lose' | 'opportunity.reopen'

/** A move that may be made, with what was filled in on the way. */
export interface PreparedMove {
  opportunity: Authorized<MoveAction>
  stage: typeof stages.$inferSelect
  isNewStage: boolean
  filled: Values
  checkedIds: string[]
}

/**
 * Asks all that a move has to keep, and writes nothing: the rules of the stages, what entering asks for, the most cards, what only another's yes allows
 * (not where that is what is asked for, `isRequest`). Refuses what the move itself refuses.
 */
export async function prepareMove(
  tx: Writer,
  actor: Actor,
  input: Move,
  action: MoveAction,
  isRequest = false,
): Promise<Outcome<PreparedMove>> {
  const opportunity = await allow(tx, actor, action, input.id)
  if (input.bypassReason) await allow(tx, actor, 'opportunity.bypass', input.id)
  const [stage] = await tx
    .select()
    .from(stages)
    .where(and(eq(stages.id, input.stageId), isNull(stages.deletedAt)))
  if (!stage) return invalid({ stageId: 'no_such_record' })
  if (stage.pipelineId !== opportunity.pipelineId) return refuse('stage_elsewhere')
  // A win confirms the amount as it is; who may not set it may still do that, where they see it.
  const confirms = input.amount === opportunity.amount && maySee(actor, 'opportunity', 'amount')
  if (input.amount !== undefined && !confirms && !maySet(actor, 'opportunity', 'amount'))
    return invalid({ amount: 'read_only' })
  const filled = parseFilled(actor, input.values)
  if (!filled.ok) return invalid(filled.errors)
  const { amount = undefined } = input
  const byHand = await refuseByHand(tx, opportunity, {
    ...filled.values,
    ...(amount !== undefined && { amount }),
  })
  if (byHand) return byHand
  const prepared = {
    ...{ opportunity, stage, isNewStage: stage.id !== opportunity.stageId, filled: filled.values },
    checkedIds: [...new Set([...opportunity.checkedIds, ...(input.checkedIds ?? [])])],
  }
  const refusal = prepared.isNewStage
    ? await refuseEntry(tx, actor, input, prepared, { action, isRequest })
    : null
  return refusal ?? { ok: true, value: prepared }
}

async function refuseEntry(
  tx: Writer,
  actor: Actor,
  input: Move,
  { opportunity, stage, filled, checkedIds }: PreparedMove,
  { action, isRequest }: { action: MoveAction; isRequest: boolean },
): Promise<Refused | null> {
  const isRuled = !input.bypassReason && action !== 'opportunity.reopen'
  const step = isRuled ? await stepTo(tx, opportunity.stageId, stage) : null
  const refusal =
    (step && refuseStep(actor, step)) ??
    missingForEntry(
      { ...opportunity, ...filled },
      stage,
      input,
      step !== null && (await isUnchecked(tx, step, checkedIds)),
    ) ??
    (input.bypassReason ? null : await refuseOverWip(tx, stage))
  if (refusal) return refusal
  const unknown = await missingReferences(tx, actor, descriptions.opportunity.fields, {
    ...filled,
    lostReasonId: input.lostReasonId,
    checkedIds,
  })
  if (Object.keys(unknown).length > 0) return invalid(unknown)
  // Last, so that what is approved can be done.
  const asks = isRuled && !isRequest && !input.approvalId
  return asks ? refuseUnapproved(tx, actor, opportunity, stage) : null
}

/** What is filled in on the way, as an edit would take it: of what a stage may require and no more. */
function parseFilled(actor: Actor, json: unknown = {}): ParsedValues {
  const all: Fields = descriptions.opportunity.fields
  const fields: Fields = Object.fromEntries(requirableFields.map((name) => [name, all[name] as Field]))
  return parseValues(json, { fields }, fieldsOf(actor, 'opportunity'), false)
}
