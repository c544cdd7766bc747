import { and, eq, isNull } from 'drizzle-orm'
import { stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { descriptions } from '@/lib/records/all'
import { allow } from '@/lib/access/authorize'
import { maySee, maySet } from '@/lib/access/fields'
import { invalid, type Outcome, refuse } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import { ownBeforeClosing } from './before-closing'
import { type ClosingDetails, missingForEntry, refuseOverWip, valuesOnEntry } from './enter-stage'
import { type Place, rankInColumn } from './place-in-column'
import { missingReferences } from './references'
import { writeStageStep } from './stage-history'
import { changeRow, type EventLinks } from './write-record'

export interface Move extends Place, ClosingDetails {
  id: string
  stageId: string
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
 * Refuses a stage of another pipeline, a full one, a closing without its day, amount or reason, and an amount of who may not set it.
 */
export async function moveOpportunity(
  tx: Writer,
  actor: Actor,
  input: Move,
  links: EventLinks = {},
  action: MoveAction = 'opportunity.move',
): Promise<Outcome<Moved>> {
  const opportunity = await allow(tx, actor, action, input.id)
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
  if (isNewStage) {
    const missing = missingForEntry(opportunity, stage, input) ?? (await refuseOverWip(tx, stage))
    if (missing) return missing
    const unknown = await missingReferences(tx, actor, descriptions.opportunity.fields, {
      lostReasonId: input.lostReasonId,
    })
    if (Object.keys(unknown).length > 0) return invalid(unknown)
  }
  const rank = await rankInColumn(tx, stage.id, opportunity.id, input)
  const values = isNewStage
    ? {
        ...valuesOnEntry(opportunity, stage, input, actor),
        ...(stage.kind === 'open' ? await ownBeforeClosing(tx, opportunity, stage) : {}),
        rank,
      }
    : { rank }
  const written = await changeRow(tx, actor, action, opportunity, values, links)
  if (!written) return { ok: true, value: { row: opportunity, eventId: null } }
  if (isNewStage)
    await writeStageStep(tx, actor, {
      opportunityId: opportunity.id,
      fromStageId: opportunity.stageId,
      toStageId: stage.id,
      eventId: written.eventId,
    })
  return { ok: true, value: written }
}
