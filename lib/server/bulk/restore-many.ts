import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { restoreRecord } from '@/lib/commands/delete-record'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { effectOver } from './effect'

/**
 * Takes records of any kinds out of the bin, each in a transaction of its own under one batch, by which all go back there;
 * what cannot be brought back stays and is told.
 */
export async function restoreMany(
  actor: Actor,
  records: readonly { record: RecordName; id: string }[],
  reading: Reading,
): Promise<Outcome<BulkEffect>> {
  const links = { batchId: uuidv7() }
  const effect = await effectOver(records, reading, ({ record, id }) =>
    perform(actor, null, (tx, present) => restoreRecord(tx, present, record, { id }, links)),
  )
  return { ok: true, value: effect.changed > 0 ? { ...effect, ...links } : effect }
}
