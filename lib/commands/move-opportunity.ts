import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import { withdrawRequests } from './approval-needed'
import { ownBeforeClosing } from './before-closing'
import { valuesOnEntry } from './enter-stage'
import { keyActivitiesFor, makeKeyTasks } from './key-tasks'
import { asOne, lookAgain } from './look-again'
import { isTaken, rankInColumn } from './place-in-column'
import { type Move, type MoveAction, prepareMove } from './prepare-move'
import { writeStageStep } from './stage-history'
import { changeRow, type EventLinks } from './write-record'

export interface Moved {
  row: Row<'opportunity'>
  eventId: string | null
}

/**
 * Moves an opportunity to a stage of its pipeline, or within its column: one row written, however long the column, and a
 * step of its history where the stage changes. The one act behind drag, form, keyboard, bulk, API and import.
 * Refuses a stage of another pipeline, what the settings of the stages do not allow unless a reason to pass over them is given by who may,
 * a closing without its day, amount or reason, an amount of who may not set it or that its lines do not come to, and a stage that another's
 * yes opens.
 */
export async function moveOpportunity(
  tx: Writer,
  actor: Actor,
  input: Move,
  links: EventLinks = {},
  action: MoveAction = 'opportunity.move',
): Promise<Outcome<Moved>> {
  const prepared = await prepareMove(tx, actor, input, action)
  if (!prepared.ok) return prepared
  const { opportunity, stage, isNewStage, filled, checkedIds } = prepared.value
  const isFree = input.rank !== undefined && !(await isTaken(tx, stage.id, input.rank))
  const rank = isFree ? input.rank : await rankInColumn(tx, stage.id, opportunity.id, input)
  const values = isNewStage
    ? {
        ...filled,
        checkedIds,
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
  if (isNewStage) await withdrawRequests(tx, actor, opportunity.id, input.approvalId, linked)
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
