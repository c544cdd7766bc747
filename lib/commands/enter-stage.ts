import { and, count, eq, isNull } from 'drizzle-orm'
import { opportunities, type Reader, type stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { dayOf, isDay } from '@/lib/domain/days'
import { type ProblemCode, refuse, type Refused } from '@/lib/domain/refusals'
import { statusOf, wipAfterEntry } from '@/lib/domain/stages'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'

type Stage = typeof stages.$inferSelect

/** What closing asks for: the day and the final amount of a win, the reason of a loss. */
export interface ClosingDetails {
  closedOn?: string | null | undefined
  amount?: number | null | undefined
  lostReasonId?: string | null | undefined
  lostNote?: string | null | undefined
  competitor?: string | null | undefined
  /** When a lost one is to be looked at again. */
  lookAgainOn?: string | null | undefined
}

/** What comes with a move beside where to. */
export interface EntryDetails extends ClosingDetails {
  /** Fields that the stage requires, filled in on the way; unchecked. */
  values?: unknown
  /** What of the checklist is checked on the way, beside what was before. */
  checkedIds?: readonly string[] | undefined
  /** Why the rules of the stages do not count this time. */
  bypassReason?: string | null | undefined
}

/**
 * Says what is missing for an opportunity to enter a stage, whatever door it comes through; null when nothing is. `isUnchecked`: the
 * stage that it leaves asks for more to be checked.
 */
export function missingForEntry(
  opportunity: Row<'opportunity'> | Values,
  stage: Stage,
  details: EntryDetails,
  isUnchecked = false,
): Refused | null {
  const errors: Record<string, ProblemCode> = isUnchecked ? { checkedIds: 'unchecked' } : {}
  const after: Values = { ...opportunity, ...given(details) }
  // From one won stage to another, or from one lost stage to another, the closing stands as it was.
  const closing: EntryDetails | Values = opportunity.status === stage.kind ? after : details
  if (!details.bypassReason)
    for (const field of stage.requiredFields) if (isBlank(after[field])) errors[field] = 'required'
  if (stage.kind === 'won') {
    if (isBlank(after.amount)) errors.amount = 'required'
    if (!closing.closedOn) errors.closedOn = 'required'
  }
  if (stage.kind === 'lost' && !closing.lostReasonId) errors.lostReasonId = 'required'
  if (details.closedOn && !isDay(details.closedOn)) errors.closedOn = 'not_a_day'
  return Object.keys(errors).length > 0 ? refuse('missing_details', { errors }) : null
}

/** Refuses a card too many where the stage says so; counts all cards there, not those of a view. */
export async function refuseOverWip(reader: Reader, stage: Stage): Promise<Refused | null> {
  if (stage.wipLimit === null || !stage.isWipRefused) return null
  const [row] = await reader
    .select({ cards: count() })
    .from(opportunities)
    .where(and(eq(opportunities.stageId, stage.id), isNull(opportunities.deletedAt)))
  return wipAfterEntry(stage, row?.cards ?? 0) === 'refused'
    ? refuse('wip_limit', { details: { limit: stage.wipLimit } })
    : null
}

/**
 * Gives what entering a stage sets: status, the stage's probability and category unless a person set their own,
 * closing fields on won and lost, and clears those on the way back to an open stage.
 */
export function valuesOnEntry(
  opportunity: Row<'opportunity'>,
  stage: Stage,
  details: EntryDetails,
  actor: Actor,
): Values {
  const isClosing = stage.kind !== 'open'
  const isClosedSo = isClosing && opportunity.status === stage.kind
  return {
    stageId: stage.id,
    pipelineId: stage.pipelineId,
    enteredStageAt: actor.now,
    status: statusOf(stage.kind, opportunity.isOnHold && !isClosing),
    ...(isClosing ? { isOnHold: false, holdUntil: null } : {}),
    ...(opportunity.isProbabilityOwn && !isClosing ? {} : { probability: stage.probability }),
    ...(opportunity.isCategoryOwn && !isClosing ? {} : { forecastCategory: stage.forecastCategory }),
    ...(details.amount === undefined ? {} : { amount: details.amount }),
    ...(isClosedSo ? given(closingOf(details)) : closingValues(stage, details, actor)),
    bypassReason: details.bypassReason ?? null,
  }
}

/** What closing sets, and re-opening clears. */
function closingValues({ kind }: Stage, details: EntryDetails, actor: Actor): Values {
  const isLost = kind === 'lost'
  return {
    closedOn: kind === 'open' ? null : (details.closedOn ?? dayOf(actor.now, actor.timeZone)),
    closedAt: kind === 'open' ? null : actor.now,
    lostReasonId: isLost ? (details.lostReasonId ?? null) : null,
    lostNote: isLost ? (details.lostNote ?? null) : null,
    competitor: isLost ? (details.competitor ?? null) : null,
    lookAgainOn: isLost ? (details.lookAgainOn ?? null) : null,
  }
}

function closingOf({
  closedOn,
  lostReasonId,
  lostNote,
  competitor,
  lookAgainOn,
}: EntryDetails): EntryDetails {
  return { closedOn, lostReasonId, lostNote, competitor, lookAgainOn }
}

function isBlank(value: unknown): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '')
}

function given({ values: _, bypassReason: __, checkedIds: ___, ...details }: EntryDetails): Values {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}
