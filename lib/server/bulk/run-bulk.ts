import { v7 as uuidv7 } from 'uuid'
import { Rollback } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type BulkInput, bulkPart } from '@/lib/commands/bulk-act'
import { type BulkEffect, MOST_BULK } from '@/lib/domain/bulk'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { listIds } from '@/lib/queries/list-view'
import { readListAddress } from '@/lib/records/list-address'
import type { RecordName } from '@/lib/records/names'
import { answer, perform } from '../door/perform'
import { refusalOf } from '../door/refusal-of'
import type { Reading } from '../door/refusal-text'
import { theStore } from '../store'
import { effectOver } from './effect'

/**
 * Does a bulk act record by record, each in a transaction of its own under one batch: whoever reads or writes meanwhile
 * waits for one record and not for all. As a preview every transaction is rolled back. Refuses more records than MOST_BULK.
 */
export async function runBulk(
  actor: Actor,
  record: RecordName,
  input: BulkInput,
  reading: Reading,
): Promise<Outcome<BulkEffect>> {
  const ids = input.ids ? { ok: true as const, value: input.ids } : await idsOf(actor, record, input.address)
  if (!ids.ok) return ids
  const links = { batchId: uuidv7() }
  const effect = await effectOver([...new Set(ids.value)], reading, (id) =>
    doOne(actor, record, id, input, links),
  )
  const isDone = !input.isPreview && effect.changed > 0
  return { ok: true, value: isDone ? { ...effect, ...links } : effect }
}

/** Everything that an address leaves in. */
async function idsOf(actor: Actor, record: RecordName, address: string): Promise<Outcome<string[]>> {
  const asked = readListAddress(new URLSearchParams(address))
  const ids: string[] = []
  for (let cursor: string | undefined; ids.length <= MOST_BULK;) {
    const page = await answer((reader) => listIds(reader, actor, record, asked, cursor), true)
    if (!page.ok) return page
    ids.push(...page.value.ids)
    if (page.value.nextCursor === null) break
    cursor = page.value.nextCursor
  }
  if (ids.length > MOST_BULK) return refuse('too_many_records', { details: { limit: MOST_BULK } })
  return { ok: true, value: ids }
}

async function doOne(
  actor: Actor,
  record: RecordName,
  id: string,
  { act, isPreview }: BulkInput,
  links: { batchId: string },
): Promise<Outcome<{ eventId: string | null }>> {
  if (!isPreview) return perform(actor, null, (tx, present) => bulkPart(tx, present, record, id, act, links))
  try {
    return await theStore().write(async (tx) => {
      throw new Rollback(await bulkPart(tx, actor, record, id, act, links))
    })
  } catch (fault) {
    // A preview's outcome comes back as a rollback's value, refused or not.
    return refusalOf(fault)
  }
}
