import { existsSync } from 'node:fs'
import { link, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkpointSqlite } from '@/db'
import { syncFolder } from './durable'

/**
 * Puts a whole SQLite file in the place of another and keeps the replaced one aside; gives where. At no moment is the
 * place empty. The caller holds the data folder. Refuses (throws) where the replaced database cannot be closed whole.
 */
export async function replaceDatabase(file: string, by: string, now: number): Promise<string | null> {
  const folder = dirname(file)
  if (!existsSync(file)) {
    await rename(by, file)
    await syncFolder(folder)
    return null
  }
  // Its log must be inside it: one left behind would be taken for the new file's.
  checkpointSqlite(file)
  const aside = join(folder, 'backups', `replaced-${new Date(now).toISOString().replaceAll(':', '-')}.db`)
  await mkdir(dirname(aside), { recursive: true, mode: 0o700 })
  await link(file, aside)
  await syncFolder(dirname(aside))
  await rename(by, file)
  for (const end of ['-wal', '-shm']) await rm(file + end, { force: true })
  await syncFolder(folder)
  return aside
}
