import { v7 as uuidv7 } from 'uuid'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { moveOpportunity } from './move-opportunity'
import { tellInbox } from './tell-inbox'
import { changeRow } from './write-record'

type Decided = Outcome<{ eventId: string | null }>

/**
 * Says yes to what somebody asks for, and makes the step in the same transaction. Refuses one's own request, and what stands in the way of the
 * step by now; then nothing is decided. Its event is that of the step, which can be taken back.
 */
export async function approve(tx: Writer, actor: Actor, id: string, values: Values): Promise<Decided> {
  const request = await allow(tx, actor, 'approval.approve', id)
  if (request.ownerId === actor.userId) return refuse('own_request')
  const links = { batchId: uuidv7() }
  const { opportunityId, stageId, details } = request
  const move = { ...details, id: opportunityId, stageId, approvalId: id }
  const moved = await moveOpportunity(tx, actor, move, links)
  if (!moved.ok) return moved
  const yes = decided(actor, 'approved', values)
  const written = await changeRow(tx, actor, 'approval.approve', request, yes, links)
  await tellRequester(tx, actor, request, 'approved', written?.eventId)
  return { ok: true, value: { eventId: moved.value.eventId } }
}

/** Says no to what somebody asks for, and why. Refuses one's own request. */
export async function reject(tx: Writer, actor: Actor, id: string, values: Values): Promise<Decided> {
  const request = await allow(tx, actor, 'approval.reject', id)
  if (request.ownerId === actor.userId) return refuse('own_request')
  const written = await changeRow(tx, actor, 'approval.reject', request, decided(actor, 'rejected', values))
  await tellRequester(tx, actor, request, 'rejected', written?.eventId)
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

/** Takes a request back that nobody has decided on. */
export async function withdraw(tx: Writer, actor: Actor, id: string): Promise<Decided> {
  const request = await allow(tx, actor, 'approval.withdraw', id)
  const written = await changeRow(tx, actor, 'approval.withdraw', request, decided(actor, 'withdrawn', {}))
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

function decided(actor: Actor, status: string, { answer = null }: Values): Values {
  return { status, answer, decidedAt: actor.now, decidedById: actor.userId }
}

async function tellRequester(
  tx: Writer,
  actor: Actor,
  { ownerId, opportunityId }: { ownerId: string | null; opportunityId: string },
  kind: 'approved' | 'rejected',
  eventId: string | undefined,
): Promise<void> {
  if (ownerId && eventId)
    await tellInbox(tx, actor, [ownerId], { kind, record: 'opportunity', recordId: opportunityId, eventId })
}
