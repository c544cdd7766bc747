import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { changeRow } from './write-record'

/** Says whose a ticket is, that was taken from an unknown caller: from then on it stands in the customer's timeline. */
export async function linkTicket(
  tx: Writer,
  actor: Actor,
  id: string,
  { customerId, contactId = null }: Values,
): Promise<Outcome<{ eventId: string | null }>> {
  const ticket = await allow(tx, actor, 'ticket.link', id)
  const written = await changeRow(tx, actor, 'ticket.link', ticket, { customerId, contactId })
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}
