import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { undoEvent } from '@/lib/commands/undo-event'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { Outcome } from '@/lib/domain/refusals'
import { myBatch } from '@/lib/queries/my-batch'
import { answer, perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { effectOver } from './effect'

/**
 * Takes back every event of a batch of the actor's own, each as undoEvent does; what somebody has changed since stays and
 * is told. Throws NotFound for a batch that is not theirs.
 */
export async function undoBatch(
  actor: Actor,
  batchId: string,
  reading: Reading,
): Promise<Outcome<BulkEffect>> {
  const found = await answer(async (reader) => ({ ok: true, value: await myBatch(reader, actor, batchId) }))
  if (!found.ok) return found
  if (found.value.length === 0) throw new NotFound()
  const links = { batchId: uuidv7() }
  const effect = await effectOver(found.value, reading, (eventId) =>
    perform(actor, null, (tx, present) => undoEvent(tx, present, { eventId }, links)),
  )
  return { ok: true, value: effect }
}
