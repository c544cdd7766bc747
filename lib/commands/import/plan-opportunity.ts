import type { Authorized } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { type Day, startOfDay } from '@/lib/domain/days'
import type { RowProblem } from '@/lib/domain/import-problems'
import { brokenByBeginning, brokenRule, leadsOn } from '@/lib/domain/stage-rules'
import { isClosed, statusOf } from '@/lib/domain/stages'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { needsApproval } from '../approval-needed'
import { type ClosingDetails, missingForEntry, valuesOnEntry } from '../enter-stage'
import { stageFor, stageNamed } from './find-stage'
import { change, create, fail, type Planning } from './planning'

type Stage = Row<'stage'>

const CLOSING = ['closedOn', 'lostReasonId', 'lostNote', 'competitor'] as const

/**
 * Plans an opportunity. A new one is opened on its day and then closed on its day, as two acts would have done it, with
 * one event and the steps of its history; one that stands elsewhere is moved. Closing days, reasons and final amounts
 * count only where the stage is won or lost. Refuses what closing asks for and the row does not say, a full stage, an
 * unknown one, and a closing before the opening.
 */
export function planOpportunity(
  planning: Planning,
  values: Values,
  existing: Authorized<Action> | undefined,
): void {
  const row = existing as unknown as Row<'opportunity'> | undefined
  const { draft, gathered } = planning
  const stage = stageFor(planning.run, gathered.stages, draft, row)
  if (!stage) return fail(planning, 'stage', 'unknown_stage', (draft.beyond.stage as string | null) ?? null)
  const isEntry = stage.id !== row?.stageId
  if (row && gathered.withLines.has(row.id))
    for (const field of ['amount', 'currency'] as const)
      if (field in values && values[field] !== row[field]) fail(planning, field, 'from_lines')
  const { open, details } = apart({ ...values, ...closingOf(draft.beyond) }, stage)
  const wanted = withOwnChances(open, stage, row)
  if (isEntry) {
    const broken =
      brokenOnTheWay(planning, row, stage) ??
      (needsApproval(planning.run.actor, ownerAfter(planning, row, wanted), stage)
        ? 'approval_before_entry'
        : null)
    if (broken) return fail(planning, 'stage', broken, stage.name)
    const checked = (wanted.checkedIds ?? row?.checkedIds ?? []) as string[]
    const isUnchecked = row !== undefined && isUncheckedOnTheWay(planning, row, stage, checked)
    const missing = missingForEntry({ ...row, ...wanted }, stage, details, isUnchecked)
    for (const [field, problem] of Object.entries(missing?.errors ?? {})) fail(planning, field, problem)
  } else if (stage.kind === 'won' && 'amount' in wanted && wanted.amount === null)
    fail(planning, 'amount', 'required')
  if (isEntry) takePlace(planning, stage, gathered.occupancy)
  if (planning.plan.findings.length > 0) return
  if (!existing || !row) open_(planning, wanted, stage, details)
  else if (isEntry) move(planning, existing, row, wanted, stage, details)
  else
    change(planning, existing, {
      ...wanted,
      ...(isClosed(stage.kind) ? closingChanges(planning, row, details) : {}),
    })
}

function open_(planning: Planning, wanted: Values, stage: Stage, details: ClosingDetails): void {
  const { run, draft, plan } = planning
  const { timeZone, now } = run.actor
  const openedOn = draft.beyond.openedOn as string | null | undefined
  if (openedOn && details.closedOn && details.closedOn < openedOn)
    return fail(planning, 'closedOn', 'closed_before_opened', details.closedOn)
  const openedAt = openedOn ? beginningOf(openedOn, timeZone) : null
  const closedAt = details.closedOn ? beginningOf(details.closedOn, timeZone) : null
  const before = { ...wanted, isOnHold: false } as never
  const entry = valuesOnEntry(before, stage, details, { ...run.actor, now: closedAt ?? openedAt ?? now })
  const made = create(planning, wanted, {
    ...entry,
    // Own chances are the row's; a closed one has its stage's.
    ...(isClosed(stage.kind) ? { isProbabilityOwn: false, isCategoryOwn: false } : {}),
    isOnHold: false,
    status: statusOf(stage.kind, false),
  })
  if (!made) return
  if (openedAt !== null) made.createdAt = Math.min(openedAt, now)
  const first = isClosed(stage.kind) && openedAt !== null ? openingStage(planning, stage) : null
  const steps = first
    ? [
        { fromStageId: null, toStageId: first.id, at: openedAt as number },
        { fromStageId: first.id, toStageId: stage.id, at: closedAt ?? now },
      ]
    : [{ fromStageId: null, toStageId: stage.id, at: closedAt ?? openedAt ?? now }]
  const event = plan.inserts.at(-1)?.event
  if (event)
    steps.forEach((step, index) =>
      plan.steps.push({ ...step, opportunityId: made.id, seq: index + 1, event }),
    )
}

function move(
  planning: Planning,
  existing: Authorized<Action>,
  row: Row<'opportunity'>,
  wanted: Values,
  stage: Stage,
  details: ClosingDetails,
): void {
  const { run, plan, gathered } = planning
  const at = details.closedOn ? beginningOf(details.closedOn, run.actor.timeZone) : run.actor.now
  const entry = {
    ...valuesOnEntry({ ...row, ...wanted }, stage, details, { ...run.actor, now: at }),
    ...gathered.beforeClosing.get(row.id),
  }
  const changed = change(planning, existing, { ...wanted, ...entry }, 'opportunity.move')
  if (!changed) return
  const seq = (gathered.lastSeq.get(row.id) ?? 0) + 1
  const step = { opportunityId: row.id, seq, fromStageId: row.stageId, toStageId: stage.id, at }
  plan.steps.push({ ...step, event: changed.event })
}

function openingStage({ run, gathered }: Planning, stage: Stage): Stage | null {
  const open = gathered.stages.filter(
    ({ pipelineId, kind }) => pipelineId === stage.pipelineId && kind === 'open',
  )
  const { openedIn } = run.compiled.map
  return (openedIn === undefined ? undefined : stageNamed(open, openedIn)) ?? open[0] ?? null
}

/** What the settings of the stages forbid, as they would by hand; a closed one is brought in with its whole way. */
function brokenOnTheWay(
  planning: Planning,
  row: Row<'opportunity'> | undefined,
  stage: Stage,
): RowProblem | null {
  const { run, gathered } = planning
  const from = row && gathered.stages.find(({ id }) => id === row.stageId)
  if (!row) return isClosed(stage.kind) ? null : brokenByBeginning(stage, run.actor.role)
  return from ? brokenRule(from, stage, run.actor.role, orderOf(planning, stage)) : null
}

function isUncheckedOnTheWay(
  planning: Planning,
  row: Row<'opportunity'>,
  stage: Stage,
  checked: readonly string[],
): boolean {
  const { stages, checks } = planning.gathered
  const from = stages.find(({ id }) => id === row.stageId)
  if (!from || !leadsOn(from, stage, orderOf(planning, stage))) return false
  return checks.some(({ id, stageId }) => stageId === from.id && !checked.includes(id))
}

/** Whose it is after this row. */
function ownerAfter({ run }: Planning, row: Row<'opportunity'> | undefined, { ownerId }: Values) {
  return { ownerId: (ownerId ?? row?.ownerId ?? run.actor.userId) as string | null }
}

/** The open stages of a stage's pipeline, from first to last. */
function orderOf({ gathered }: Planning, { pipelineId }: Stage): string[] {
  return gathered.stages
    .filter((each) => each.pipelineId === pipelineId && each.kind === 'open')
    .map(({ id }) => id)
}

/** Parts what closing sets from everything else; an open opportunity has no day, reason or final amount of closing. */
function apart(values: Values, stage: Stage): { open: Values; details: ClosingDetails } {
  const open = Object.fromEntries(
    Object.entries(values).filter(([field]) => !CLOSING.includes(field as 'closedOn')),
  )
  if (!isClosed(stage.kind)) return { open, details: {} }
  const details = Object.fromEntries(
    [...CLOSING, 'amount'].filter((field) => field in values).map((field) => [field, values[field]]),
  )
  if (stage.kind === 'lost') return { open, details }
  return { open, details: { closedOn: details.closedOn as string | null, ...amountOf(values) } }
}

function amountOf(values: Values): ClosingDetails {
  return 'amount' in values ? { amount: values.amount as number | null } : {}
}

function closingOf(beyond: Values): Values {
  return Object.fromEntries(CLOSING.filter((field) => field in beyond).map((field) => [field, beyond[field]]))
}

/** A chance or category that differs from the stage's is the row's own; what the card holds already is no news. */
function withOwnChances(values: Values, stage: Stage, row: Row<'opportunity'> | undefined): Values {
  const { probability, forecastCategory, ...rest } = values
  if (isClosed(stage.kind)) return rest
  const isNews = (value: unknown, before: unknown) =>
    value !== null && value !== undefined && value !== before
  const chance = isNews(probability, row?.probability)
    ? { probability, isProbabilityOwn: probability !== stage.probability }
    : {}
  const category = isNews(forecastCategory, row?.forecastCategory)
    ? { forecastCategory, isCategoryOwn: forecastCategory !== stage.forecastCategory }
    : {}
  const unset = row ? {} : { isProbabilityOwn: false, isCategoryOwn: false }
  return { ...rest, ...unset, ...chance, ...category }
}

function closingChanges({ run }: Planning, row: Row<'opportunity'>, details: ClosingDetails): Values {
  const { closedOn, lostReasonId, ...others } = details
  const rest = { ...others, ...(lostReasonId ? { lostReasonId } : {}) }
  if (!closedOn || closedOn === row.closedOn) return rest
  return { ...rest, closedOn, closedAt: beginningOf(closedOn, run.actor.timeZone) }
}

function takePlace(planning: Planning, stage: Stage, occupancy: Map<string, number>): void {
  if (stage.wipLimit === null || !stage.isWipRefused) return
  const cards = occupancy.get(stage.id) ?? 0
  if (cards >= stage.wipLimit) fail(planning, 'stage', 'stage_full', stage.name)
  else occupancy.set(stage.id, cards + 1)
}

// Thousands of rows share a few hundred days, and a zone's rules are slow to ask.
const beginnings = new Map<string, number>()
const MOST_BEGINNINGS = 10_000

function beginningOf(day: Day, timeZone: string): number {
  const name = `${timeZone} ${day}`
  const known = beginnings.get(name)
  if (known !== undefined) return known
  if (beginnings.size >= MOST_BEGINNINGS) beginnings.clear()
  const instant = startOfDay(day, timeZone)
  beginnings.set(name, instant)
  return instant
}
