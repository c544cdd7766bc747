import { desc, isNotNull } from 'drizzle-orm'
import { backups, type Reader } from '@/db'

export type Backup = typeof backups.$inferSelect

/** Gives the newest backup that was opened and found whole, though files may be lacking in it; null where there is none. */
export async function lastVerifiedBackup(reader: Reader): Promise<Backup | null> {
  const [found] = await reader
    .select()
    .from(backups)
    .where(isNotNull(backups.verifiedAt))
    .orderBy(desc(backups.madeAt))
    .limit(1)
  return found ?? null
}

/** Lists the newest tries to make a backup, good and bad. */
export async function recentBackups(reader: Reader, limit = 10): Promise<Backup[]> {
  return reader.select().from(backups).orderBy(desc(backups.madeAt), desc(backups.id)).limit(limit)
}
