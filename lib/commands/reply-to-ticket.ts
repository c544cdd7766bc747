import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, allowCreate } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { changeRow, type EventLinks, insertRow } from './write-record'

const LONGEST_SUBJECT = 500

/**
 * Records an answer to the customer, with the way it went: an activity that the customer heard or read. The first one is
 * the first response; a promise that was open is kept with it, unless a new one is made.
 */
export async function replyToTicket(
  tx: Writer,
  actor: Actor,
  id: string,
  { replyWay, replyText, promisedReplyAt }: Values,
): Promise<Outcome<{ eventId: string | null }>> {
  const ticket = await allow(tx, actor, 'ticket.reply', id)
  const said = await tellOf(tx, actor, ticket, {
    kind: replyWay,
    body: replyText,
    isPublic: true,
  })
  const written = await changeRow(tx, actor, 'ticket.reply', ticket, {
    status: ticket.status === 'new' ? 'open' : ticket.status,
    firstRepliedAt: ticket.firstRepliedAt ?? actor.now,
    promisedReplyAt: promisedReplyAt ?? null,
  })
  return { ok: true, value: { eventId: written?.eventId ?? said } }
}

/** Writes what was said about a ticket, to the customer or among ourselves, and gives its event. */
export async function tellOf(
  tx: Writer,
  actor: Actor,
  ticket: Row<'ticket'>,
  said: { kind: unknown; body: unknown; isPublic: boolean },
  links: EventLinks = {},
): Promise<string> {
  const permit = allowCreate(actor, 'activity.create', actor.userId)
  const { id: ticketId, number, subject, customerId, contactId, opportunityId } = ticket
  const about = { ticketId, customerId, contactId, opportunityId }
  const values = {
    ...about,
    ...said,
    subject: `${number} ${subject}`.slice(0, LONGEST_SUBJECT).replace(/[\uD800-\uDBFF]$/, ''),
    at: actor.now,
    isDone: true,
    ownerId: actor.userId,
  }
  const { eventId } = await insertRow(tx, actor, 'activity.create', permit, values, links)
  return eventId
}
