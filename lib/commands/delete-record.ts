import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, type Authorized, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { filteredBy } from './custom-fields'
import { followed } from './followed'
import { asOne } from './look-again'
import { restoreOpportunity } from './restore-opportunity'
import { forgetStage } from './forget-stage'
import { refuseEmptying, refuseWithStages } from './stage-use'
import { changeRow, type EventLinks } from './write-record'

/**
 * Puts a record into the bin, from which it can be restored as it was. Refuses what would leave others hanging:
 * a stage that has cards or is the last of its kind, a pipeline that has stages, a field that filters name, a person's own account. Only an owner removes an owner: to others the
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
  const inUse = await refuseInUse(tx, record, row, links)
  if (inUse) return inUse
  const linked = record === 'stage' ? asOne(links) : links
  if (record === 'stage') await forgetStage(tx, actor, row as unknown as Row<'stage'>, null, linked)
  const written = await changeRow(tx, actor, action, row, { deletedAt: actor.now }, linked)
  const refused = await followed(tx, actor, record, { before: row, after: null })
  return refused ?? { ok: true, value: { eventId: written?.eventId ?? '' } }
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
  if (record === 'opportunity')
    return restoreOpportunity(tx, actor, row as Authorized<'opportunity.restore'>, links)
  const written = await changeRow(tx, actor, action, row, { deletedAt: null }, links)
  const refused = await followed(tx, actor, record, { before: null, after: written?.row ?? row })
  return refused ?? { ok: true, value: { eventId: written?.eventId ?? '' } }
}

async function refuseInUse(
  tx: Writer,
  record: RecordName,
  row: object & { id: string },
  links: EventLinks,
): Promise<Refused | null> {
  if (record === 'stage') return refuseEmptying(tx, row as Row<'stage'>, links)
  if (record === 'pipeline') return refuseWithStages(tx, row.id)
  return record === 'customField' ? filteredBy(tx, row as Row<'customField'>) : null
}

/** As with edits (people.ts): an owner removed, or brought back, by anybody else would be a way around that rule. */
function onlyOwnersTouchOwners(actor: Actor, record: RecordName, row: object): void {
  const isOwner = record === 'user' && 'role' in row && row.role === 'owner'
  if (isOwner && actor.role !== 'owner') throw new NotFound()
}
