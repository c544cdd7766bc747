import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { descriptions } from '@/lib/records/all'
import { allow, mayOwn } from '@/lib/access/authorize'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import type { Moved } from './move-opportunity'
import { missingReferences } from './references'
import { changeRow, type EventLinks } from './write-record'

/** Gives an opportunity to somebody else; stage, history and links stay. Refuses a person beyond the actor's reach. */
export async function assignOpportunity(
  tx: Writer,
  actor: Actor,
  { id, ownerId }: { id: string; ownerId: string },
  links: EventLinks = {},
): Promise<Outcome<Moved>> {
  const opportunity = await allow(tx, actor, 'opportunity.assign', id)
  const missing = await missingReferences(tx, actor, descriptions.opportunity.fields, { ownerId })
  if (Object.keys(missing).length > 0) return invalid(missing)
  if (!mayOwn(actor, 'opportunity.assign', ownerId)) return invalid({ ownerId: 'no_such_record' })
  const written = await changeRow(tx, actor, 'opportunity.assign', opportunity, { ownerId }, links)
  return { ok: true, value: written ?? { row: opportunity, eventId: null } }
}
