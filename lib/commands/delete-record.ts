import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { filteredBy } from './custom-fields'
import { isStillUsed } from './pipeline-layout'
import { freeRank } from './place-in-column'
import { changeRow, type EventLinks } from './write-record'

/**
 * Puts a record into the bin, from which it can be restored as it was. Refuses what would leave others hanging:
 * a stage that has cards, a pipeline that has stages, a field that filters name, a person's own account. Only an owner removes an owner: to others the
 * owner looks missing.
 */
export async function deleteRecord(
  tx: Writer,
  actor: Actor,
  record: RecordName,
  { id }: { id: string },
  links: EventLinks = {},
): Promise<Outcome<{ eventId: string }>> {
  const action = `${record}.delete` as Action
  const row = await allow(tx, actor, action, id)
  if (record === 'user' && id === actor.userId) return refuse('own_account')
  onlyOwnersTouchOwners(actor, record, row)
  if ((record === 'stage' || record === 'pipeline') && (await isStillUsed(tx, record, id)))
    return refuse('still_in_use')
  if (record === 'customField') {
    const filtered = await filteredBy(tx, row as unknown as Row<'customField'>)
    if (filtered) return filtered
  }
  const written = await changeRow(tx, actor, action, row, { deletedAt: actor.now }, links)
  return { ok: true, value: { eventId: written?.eventId ?? '' } }
}

/** Takes a record out of the bin as it was put there. Refuses (NotFound) one that is not there. */
export async function restoreRecord(
  tx: Writer,
  actor: Actor,
  record: RecordName,
  { id }: { id: string },
  links: EventLinks = {},
): Promise<Outcome<{ eventId: string }>> {
  const action = `${record}.restore` as Action
  const row = await allow(tx, actor, action, id)
  onlyOwnersTouchOwners(actor, record, row)
  // Somebody may have put another card where it stood.
  const rank =
    record === 'opportunity' && 'rank' in row && 'stageId' in row
      ? { rank: await freeRank(tx, row.stageId, id, row.rank) }
      : {}
  const written = await changeRow(tx, actor, action, row, { deletedAt: null, ...rank }, links)
  return { ok: true, value: { eventId: written?.eventId ?? '' } }
}

/** As with edits (people.ts): an owner removed, or brought back, by anybody else would be a way around that rule. */
function onlyOwnersTouchOwners(actor: Actor, record: RecordName, row: object): void {
  const isOwner = record === 'user' && 'role' in row && row.role === 'owner'
  if (isOwner && actor.role !== 'owner') throw new NotFound()
}
