import { and, eq, isNull, ne } from 'drizzle-orm'
import { opportunityContacts, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { invalid, type Refused } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import type { Became } from './became'

/**
 * Keeps a contact from being named twice with one opportunity: a role and an attitude are one each. Throws NotFound for who may not
 * edit the opportunity.
 */
export async function oncePerOpportunity(
  tx: Writer,
  actor: Actor,
  { before, after }: Became<'opportunityContact'>,
): Promise<Refused | null> {
  const { id, opportunityId, contactId } = (after ?? before) as Row<'opportunityContact'>
  await allow(tx, actor, 'opportunity.update', opportunityId)
  if (after === null) return null
  const table = opportunityContacts
  const [other] = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.opportunityId, opportunityId),
        eq(table.contactId, contactId),
        isNull(table.deletedAt),
        ne(table.id, id),
      ),
    )
    .limit(1)
  return other ? invalid({ contactId: 'taken' }) : null
}
