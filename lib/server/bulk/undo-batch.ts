import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { startJob } from '@/lib/commands/start-job'
import { undoEvent } from '@/lib/commands/undo-event'
import { type BulkEffect, MOST_BULK } from '@/lib/domain/bulk'
import type { JobAbout } from '@/lib/domain/jobs'
import type { Outcome } from '@/lib/domain/refusals'
import { type BatchEvent, myBatch, sizeOfMyBatch } from '@/lib/queries/my-batch'
import { answer, perform } from '../door/perform'
import type { Reading } from '../door/refusal-text'
import { pokeJobs } from '../jobs/poke'
import { effectOver } from './effect'

/**
 * Takes back every event of a batch of the actor's own, each as undoEvent does; what somebody has changed since stays and
 * is told. More than MOST_BULK are long work. Throws NotFound for a batch that is not theirs.
 */
export async function undoBatch(
  actor: Actor,
  batchId: string,
  reading: Reading,
): Promise<Outcome<BulkEffect>> {
  const found = await answer(async (reader) => {
    const batch = await sizeOfMyBatch(reader, actor, batchId)
    const isMany = batch.size > MOST_BULK
    const rows = isMany ? [] : await myBatch(reader, actor, batchId, { limit: MOST_BULK })
    return { ok: true, value: { ...batch, rows } }
  }, true)
  if (!found.ok) return found
  const { size, record, rows } = found.value
  if (size === 0) throw new NotFound()
  if (size > MOST_BULK) return undoLater(actor, batchId, { total: size, about: record ? { record } : {} })
  const links = { batchId: uuidv7() }
  const effect = await effectOver(rows, reading, (event) => undoOne(actor, event, links))
  return { ok: true, value: effect }
}

/** Takes one event of a batch back, or says that this very undo has done so before. */
export async function undoOne(
  actor: Actor,
  { id: eventId, undoneIn }: BatchEvent,
  links: { batchId: string },
): Promise<Outcome<{ eventId: string | null }>> {
  if (undoneIn === links.batchId) return { ok: true, value: { eventId } }
  return perform(actor, null, (tx, present) => undoEvent(tx, present, { eventId }, links))
}

async function undoLater(
  actor: Actor,
  batchId: string,
  more: { total: number; about: JobAbout },
): Promise<Outcome<BulkEffect>> {
  const input = { batchId, undoBatchId: uuidv7() }
  const started = await perform(actor, null, (tx, present) =>
    startJob(tx, present, { kind: 'undo', input, ...more }),
  )
  if (!started.ok) return started
  pokeJobs()
  const { jobId } = started.value
  return { ok: true, value: { batchId: null, changed: 0, unchanged: 0, refused: [], jobId } }
}
