import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { type BulkInput, bulkPart } from '@/lib/commands/bulk-act'
import { type BulkEffect, MOST_BULK } from '@/lib/domain/bulk'
import type { Outcome } from '@/lib/domain/refusals'
import { idsAfter } from '@/lib/queries/bulk-rows'
import { readListAddress } from '@/lib/records/list-address'
import type { RecordName } from '@/lib/records/names'
import { answer, perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { effectOver } from './effect'
import { previewMany, startMany } from './many'
import { previewOne } from './preview-one'

/**
 * Does a bulk act record by record, each in a transaction of its own under one batch: whoever reads or writes meanwhile
 * waits for one record and not for all. As a preview every transaction is rolled back. More records than MOST_BULK are
 * previewed by some of them, and done as long work.
 */
export async function runBulk(
  actor: Actor,
  record: RecordName,
  input: BulkInput,
  reading: Reading,
): Promise<Outcome<BulkEffect>> {
  const ids = input.ids ? { ok: true as const, value: input.ids } : await idsOf(actor, record, input.address)
  if (!ids.ok) return ids
  const isMany = ids.value.length > MOST_BULK
  if (isMany)
    return input.isPreview ? previewMany(actor, record, input, reading) : startMany(actor, record, input)
  const links = { batchId: uuidv7() }
  const effect = await effectOver([...new Set(ids.value)], reading, (id) =>
    input.isPreview
      ? previewOne(actor, record, id, input.act)
      : perform(actor, null, (tx, present) => bulkPart(tx, present, record, id, input.act, links)),
  )
  const isDone = !input.isPreview && effect.changed > 0
  return { ok: true, value: isDone ? { ...effect, ...links } : effect }
}

/** What an address leaves in, up to one more than is done at once. */
function idsOf(actor: Actor, record: RecordName, address: string): Promise<Outcome<string[]>> {
  const of = { record, address: readListAddress(new URLSearchParams(address)), until: actor.now }
  return answer((reader) => idsAfter(reader, actor, of, '', MOST_BULK + 1), true)
}
