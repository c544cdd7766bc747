import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { invalid, type Outcome, refuse } from '@/lib/domain/refusals'
import { parseInput } from '@/lib/records/parse-input'
import type { Values } from '@/lib/records/input'
import { needsApproval, refuseWaiting, withdrawRequests } from './approval-needed'
import { approverFor } from './approver-for'
import { createRecord } from './create-record'
import { moveDetails, step } from './inputs'
import { prepareMove } from './prepare-move'
import type { EventLinks, Written } from './write-record'

/**
 * Asks for another's yes to a step into a stage, with all that the step takes (`details`), so that it is made at once when it is approved. Refuses what the
 * move would refuse but for that yes, a step that needs none, one that is asked for already, and where nobody could say yes.
 */
export async function requestApproval(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'approval'>>> {
  if (!mayEver(actor, 'approval.create')) throw new NotFound()
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return invalid({ '': 'wrong_type' })
  const { details: given = {}, ...values } = input as Values
  const { opportunityId, stageId } = values
  const named = parseInput(step, { opportunityId, stageId })
  if (!named.ok) return named
  const details = parseInput(moveDetails, given)
  if (!details.ok) return details
  const move = { ...details.value, id: named.value.opportunityId, stageId: named.value.stageId }
  const prepared = await prepareMove(tx, actor, move, 'opportunity.move', true)
  if (!prepared.ok) return prepared
  const { opportunity, stage, isNewStage } = prepared.value
  if (!isNewStage || move.bypassReason || !needsApproval(actor, opportunity, stage))
    return refuse('approval_not_needed')
  const waiting = await refuseWaiting(tx, opportunity.id, stage.id)
  if (waiting) return waiting
  const approver = await approverFor(tx, actor)
  if (!approver) return refuse('approval_nobody')
  // One at a time: what was asked for before is not wanted any more.
  await withdrawRequests(tx, actor, opportunity.id, undefined, links)
  return createRecord(
    tx,
    actor,
    'approval',
    values,
    {
      subject: `${opportunity.name} → ${stage.name}`,
      fromStageId: opportunity.stageId,
      ...{ ownerId: actor.userId, approverId: approver.id, status: 'pending', details: details.value },
    },
    links,
  )
}
