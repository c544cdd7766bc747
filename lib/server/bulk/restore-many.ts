import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { restoreFile } from '@/lib/commands/attach-file'
import { restoreRecord } from '@/lib/commands/delete-record'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { Outcome } from '@/lib/domain/refusals'
import { isDiscussed } from '@/lib/records/discussed'
import type { RecordName } from '@/lib/records/names'
import { perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { effectOver } from './effect'

/**
 * Takes records of any kinds, and files of records, out of the bin, each in a transaction of its own under one batch, by which all go back there;
 * what cannot be brought back stays and is told.
 */
export async function restoreMany(
  actor: Actor,
  records: readonly { record: RecordName; id: string; file?: string | undefined }[],
  reading: Reading,
): Promise<Outcome<BulkEffect>> {
  const links = { batchId: uuidv7() }
  const effect = await effectOver(records, reading, ({ record, id, file }) =>
    perform(actor, null, async (tx, present) => {
      if (file === undefined) return restoreRecord(tx, present, record, { id }, links)
      if (!isDiscussed(record)) throw new NotFound()
      return restoreFile(tx, present, { record, id, fileId: file }, links)
    }),
  )
  return { ok: true, value: effect.changed > 0 ? { ...effect, ...links } : effect }
}
