import { and, eq, like, or } from 'drizzle-orm'
import { events, eventSubjects, insertRows, subjectOf, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { changeRow } from './write-record'

/**
 * Says whose a ticket is, that was taken from an unknown caller: it stands in the customer's timeline with all that happened
 * and was told to them before.
 */
export async function linkTicket(
  tx: Writer,
  actor: Actor,
  id: string,
  { customerId, contactId = null }: Values,
): Promise<Outcome<{ eventId: string | null }>> {
  const ticket = await allow(tx, actor, 'ticket.link', id)
  const before = await pastOf(tx, subjectOf('ticket', id))
  const written = await changeRow(tx, actor, 'ticket.link', ticket, { customerId, contactId })
  const subject = subjectOf('customer', customerId as string)
  const rows = before.map((eventId) => ({ subject, eventId }))
  // Linked a second time, after it was taken back, some stand there already.
  if (written && rows.length > 0) await insertRows(tx, eventSubjects, rows, true)
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

/** The events of a ticket, of what was said about it and of its tasks. */
async function pastOf(tx: Writer, subject: string): Promise<string[]> {
  const isAbout = or(
    eq(events.subject, subject),
    like(events.subject, 'activity:%'),
    like(events.subject, 'task:%'),
  )
  const rows = await tx
    .select({ id: events.id })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .where(and(eq(eventSubjects.subject, subject), isAbout))
  return rows.map(({ id }) => id)
}
