import { and, eq, isNull } from 'drizzle-orm'
import { stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { descriptions } from '@/lib/records/all'
import { allow } from '@/lib/access/authorize'
import { fieldsOf, maySee, maySet } from '@/lib/access/fields'
import type { Beside } from '@/lib/domain/rank-beside'
import { invalid, type Outcome, refuse } from '@/lib/domain/refusals'
import type { Rank } from '@/lib/domain/rank'
import { requirableFields } from '@/lib/domain/stages'
import type { Field, Fields } from '@/lib/records/field'
import { type ParsedValues, parseValues } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { refuseByHand } from './amount-from-lines'
import { ownBeforeClosing } from './before-closing'
import { type EntryDetails, missingForEntry, refuseOverWip, valuesOnEntry } from './enter-stage'
import { keyActivitiesFor, makeKeyTasks } from './key-tasks'
import { asOne, lookAgain } from './look-again'
import { isTaken, rankInColumn } from './place-in-column'
import { missingReferences } from './references'
import { refuseStep } from './stage-order'
import { writeStageStep } from './stage-history'
import { changeRow, type EventLinks } from './write-record'

export interface Move extends Beside, EntryDetails {
  id: string
  stageId: string
  /** The place that was made for it among several that move together; taken by another card meanwhile, the neighbours count. */
  rank?: Rank | undefined
}
export interface Moved {
  row: Row<'opportunity'>
  eventId: string | null
}
/** The acts that lead into another stage. */
export type MoveAction = 'opportunity.move' | 'opportunity.win' | 'opportunity.lose' | 'opportunity.reopen'

/**
 * Moves an opportunity to a stage of its pipeline, or within its column: one row written, however long the column, and a
 * step of its history where the stage changes. The one act behind drag, form, keyboard, bulk, API and import.
 * Refuses a stage of another pipeline, what the settings of the stages do not allow unless a reason to pass over them is given by who may,
 * a closing without its day, amount or reason, and an amount of who may not set it or that its lines do not come to.
 */
export async function moveOpportunity(
  tx: Writer,
  actor: Actor,
  input: Move,
  links: EventLinks = {},
  action: MoveAction = 'opportunity.move',
): Promise<Outcome<Moved>> {
  const opportunity = await allow(tx, actor, action, input.id)
  if (input.bypassReason) await allow(tx, actor, 'opportunity.bypass', input.id)
  const [stage] = await tx
    .select()
    .from(stages)
    .where(and(eq(stages.id, input.stageId), isNull(stages.deletedAt)))
  if (!stage) return invalid({ stageId: 'no_such_record' })
  if (stage.pipelineId !== opportunity.pipelineId) return refuse('stage_elsewhere')
  const isNewStage = stage.id !== opportunity.stageId
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
  if (isNewStage) {
    const isRuled = !input.bypassReason && action !== 'opportunity.reopen'
    const refusal =
      (isRuled ? await refuseStep(tx, actor, opportunity.stageId, stage) : null) ??
      missingForEntry({ ...opportunity, ...filled.values }, stage, input) ??
      (input.bypassReason ? null : await refuseOverWip(tx, stage))
    if (refusal) return refusal
    const unknown = await missingReferences(tx, actor, descriptions.opportunity.fields, {
      ...filled.values,
      lostReasonId: input.lostReasonId,
    })
    if (Object.keys(unknown).length > 0) return invalid(unknown)
  }
  const isFree = input.rank !== undefined && !(await isTaken(tx, stage.id, input.rank))
  const rank = isFree ? input.rank : await rankInColumn(tx, stage.id, opportunity.id, input)
  const values = isNewStage
    ? {
        ...filled.values,
        ...valuesOnEntry(opportunity, stage, input, actor),
        ...(stage.kind === 'open' ? await ownBeforeClosing(tx, opportunity, stage) : {}),
        rank,
      }
    : { rank }
  const lookAgainOn = stage.kind === 'lost' && isNewStage ? input.lookAgainOn : null
  // What is opened again goes on where it was.
  const activities =
    isNewStage && action !== 'opportunity.reopen' ? await keyActivitiesFor(tx, stage.id, opportunity.id) : []
  const linked = lookAgainOn || activities.length > 0 ? asOne(links) : links
  const written = await changeRow(tx, actor, action, opportunity, values, linked)
  if (!written) return { ok: true, value: { row: opportunity, eventId: null } }
  if (isNewStage)
    await writeStageStep(tx, actor, {
      opportunityId: opportunity.id,
      fromStageId: opportunity.stageId,
      toStageId: stage.id,
      eventId: written.eventId,
    })
  if (lookAgainOn) {
    const made = await lookAgain(tx, actor, written.row, lookAgainOn, linked)
    if (!made.ok) return made
  }
  const planned = await makeKeyTasks(tx, actor, written.row, activities, linked)
  return planned.ok ? { ok: true, value: written } : planned
}

/** What is filled in on the way, as an edit would take it: of what a stage may require and no more. */
function parseFilled(actor: Actor, json: unknown = {}): ParsedValues {
  const all: Fields = descriptions.opportunity.fields
  const fields: Fields = Object.fromEntries(requirableFields.map((name) => [name, all[name] as Field]))
  return parseValues(json, { fields }, fieldsOf(actor, 'opportunity'), false)
}
