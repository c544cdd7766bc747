import { and, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { backups, type Store } from '@/db'
import { keptBackups } from '@/lib/domain/kept-backups'

const MONTH_MS = 30 * 86_400_000

/**
 * Removes backups that are no longer kept (7 days, 4 weeks, 12 months), file first, and forgets failures after a month.
 * Touches only files it made itself: what somebody put beside them stays.
 */
export async function pruneBackups(
  store: Store,
  folder: string,
  timeZone: string,
  now: number,
): Promise<string[]> {
  const all = await store.read((reader) => reader.select().from(backups).where(isNotNull(backups.verifiedAt)))
  // One with a path was made by hand and belongs to whoever made it.
  const good = all.filter(({ file }) => basename(file) === file)
  const kept = keptBackups(good, timeZone)
  const gone = good.filter((backup) => !kept.has(backup))
  for (const { file } of gone)
    for (const end of ['', '.manifest.json']) await rm(join(folder, file + end), { force: true })
  await store.write(async (tx) => {
    if (gone.length > 0) {
      const ids = gone.map(({ id }) => id)
      await tx.delete(backups).where(inArray(backups.id, ids))
    }
    await tx.delete(backups).where(and(isNull(backups.verifiedAt), lt(backups.madeAt, now - MONTH_MS)))
  })
  return gone.map(({ file }) => file)
}
