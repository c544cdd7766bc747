import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { type Reader, tickets } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import { scopeByRow } from '@/lib/access/scope'
import { isSettled, ticketStatuses } from '@/lib/domain/tickets'

const unsettled = ticketStatuses.filter((status) => !isSettled(status))
const ASKED = ['type', 'status', 'customerId', 'opportunityId']

/**
 * Gives which of these opportunities have a complaint that is not settled: their own, or their customer's, among the tickets that
 * the actor sees; none where the actor may not see of a ticket what says so.
 */
export async function withComplaint(
  reader: Reader,
  actor: Actor,
  rows: readonly { id: string; customerId: string | null }[],
): Promise<Set<string>> {
  if (rows.length === 0 || !ASKED.every((field) => maySee(actor, 'ticket', field))) return new Set()
  const ids = rows.map(({ id }) => id)
  const customerIds = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))]
  const asked = (where: SQL) =>
    reader
      .select({ opportunityId: tickets.opportunityId, customerId: tickets.customerId })
      .from(tickets)
      .where(
        and(
          where,
          inArray(tickets.status, unsettled),
          eq(tickets.type, 'complaint'),
          scopeByRow(actor, 'ticket.read'),
        ),
      )
  // Apart, each by its own index.
  const found = await Promise.all([
    asked(inArray(tickets.opportunityId, ids)),
    customerIds.length > 0 ? asked(inArray(tickets.customerId, customerIds)) : [],
  ]).then((both) => both.flat())
  const opportunityIds = new Set(found.map(({ opportunityId }) => opportunityId))
  const complaining = new Set(found.flatMap(({ customerId }) => customerId ?? []))
  const hasOne = (row: (typeof rows)[number]) =>
    opportunityIds.has(row.id) || (row.customerId !== null && complaining.has(row.customerId))
  return new Set(rows.filter(hasOne).map(({ id }) => id))
}
