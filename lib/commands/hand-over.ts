import { and, eq } from 'drizzle-orm'
import { type Changes, customers, events, inboxItems, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { personToHandOver } from '@/lib/access/hand-over'
import type { Action } from '@/lib/access/permissions'
import { HANDED_OVER } from '@/lib/domain/hand-over'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { updateOf } from './acts'
import { tellInbox } from './tell-inbox'
import type { EventLinks } from './write-record'

interface Part {
  record: RecordName
  id: string
  fromId: string
  to: readonly string[]
  /** Whose turn it is among several. */
  turn: number
}

/**
 * Gives one record of somebody to one of several others, by the record's own edit: what hangs on a customer goes to whoever of
 * them has the customer. What is not theirs any more stays as it is. Refuses as that edit does; throws
 * NotFound for who may not hand over what this person owns.
 */
export async function handOverPart(
  tx: Writer,
  actor: Actor,
  { record, id, fromId, to, turn }: Part,
  links: EventLinks,
): Promise<Outcome<{ eventId: string | null; toId: string | null }>> {
  await personToHandOver(tx, actor, fromId)
  const row = (await allow(tx, actor, `${record}.update` as Action, id)) as { ownerId?: unknown }
  if (row.ownerId !== fromId) return { ok: true, value: { eventId: null, toId: null } }
  const toId = (await ownerOfCustomer(tx, row, to)) ?? (to[turn % to.length] as string)
  const update = { id, values: { ownerId: toId } }
  const done = await updateOf(record)(tx, actor, update, { ...links, isToldOtherwise: true })
  return done.ok ? { ok: true, value: { eventId: done.value.eventId, toId } } : done
}

async function ownerOfCustomer(tx: Writer, row: object, to: readonly string[]): Promise<string | null> {
  const customerId = 'customerId' in row ? row.customerId : null
  if (to.length < 2 || typeof customerId !== 'string') return null
  const [customer] = await tx
    .select({ ownerId: customers.ownerId })
    .from(customers)
    .where(eq(customers.id, customerId))
  return customer?.ownerId && to.includes(customer.ownerId) ? customer.ownerId : null
}

interface Told {
  fromId: string
  toId: string
  records: number
}

/** Writes down that records of somebody are another's now, and tells that person once. Throws NotFound for who may not hand over. */
export async function noteHandOver(
  tx: Writer,
  actor: Actor,
  { fromId, toId, records }: Told,
  links: EventLinks,
): Promise<Outcome<{ eventId: string }>> {
  await personToHandOver(tx, actor, fromId)
  const eventId = await writeEvent(tx, {
    act: HANDED_OVER,
    subject: subjectOf('user', fromId),
    about: [subjectOf('user', toId)],
    actorId: actor.userId,
    at: actor.now,
    changes: { to: [null, toId], records: [null, records] },
    ...links,
  })
  await tellInbox(tx, actor, [toId], { kind: 'handedOver', record: 'user', recordId: fromId, eventId })
  return { ok: true, value: { eventId } }
}

/** Takes back that somebody was told; the records themselves are taken back by events of their own. Refuses what was taken back already. */
export async function undoHandOver(
  tx: Writer,
  actor: Actor,
  { id: revertsId, subject }: typeof events.$inferSelect,
  changes: Changes | null,
  links: EventLinks,
): Promise<Outcome<{ record: RecordName; id: string; eventId: string }>> {
  const fromId = subject.slice('user:'.length)
  await personToHandOver(tx, actor, fromId)
  const again = await tx.select({ id: events.id }).from(events).where(eq(events.revertsId, revertsId))
  if (again.length > 0) return refuse('already_undone')
  await tx.delete(inboxItems).where(and(eq(inboxItems.eventId, revertsId), eq(inboxItems.kind, 'handedOver')))
  const back = Object.fromEntries(Object.entries(changes ?? {}).map(([key, [from, to]]) => [key, [to, from]]))
  const eventId = await writeEvent(tx, {
    act: HANDED_OVER,
    subject,
    actorId: actor.userId,
    at: actor.now,
    changes: back as Changes,
    ...links,
    revertsId,
  })
  return { ok: true, value: { record: 'user', id: fromId, eventId } }
}
