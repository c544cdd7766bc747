import { and, inArray, isNull, lt } from 'drizzle-orm'
import { files, type Store } from '@/db'
import { dropBytes, dropPart, restingBytes } from '@/lib/outside/files/file-bytes'

const DAY_MS = 86_400_000
const BATCH = 200

/**
 * Throws away bytes of yesterday and before that no row tells of: of uploads that broke off, whose act was never committed, or of
 * files for a field that no record has taken since.
 * Gives how many. Bytes of a record in the bin, and of a file that was taken off, have their row.
 */
export async function sweepFiles(
  store: Store,
  folder: string,
  now: number,
  signal?: AbortSignal,
): Promise<number> {
  await store.write((tx) =>
    tx.delete(files).where(and(isNull(files.recordId), lt(files.createdAt, now - DAY_MS))),
  )
  let gone = 0
  const batch: string[] = []
  for await (const { id, isPart } of restingBytes(folder, now - DAY_MS)) {
    signal?.throwIfAborted()
    if (isPart) {
      await dropPart(folder, id)
      gone++
    } else batch.push(id)
    if (batch.length === BATCH) gone += await sweepBatch(store, folder, batch.splice(0))
  }
  return gone + (await sweepBatch(store, folder, batch))
}

async function sweepBatch(store: Store, folder: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await store.read((reader) =>
    reader
      .select({ id: files.id })
      .from(files)
      .where(inArray(files.id, [...ids])),
  )
  const known = new Set(rows.map(({ id }) => id))
  const unknown = ids.filter((id) => !known.has(id))
  for (const id of unknown) await dropBytes(folder, id)
  return unknown.length
}
