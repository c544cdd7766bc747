import { sql } from 'drizzle-orm'
import { stat } from 'node:fs/promises'
import type { Reader } from './connection/statements'
import { dialectOf } from './dialect'

/** Gives how many bytes the database at an address takes: all files of SQLite, or what PostgreSQL says of it. */
export async function databaseSize(reader: Reader, address: string): Promise<number> {
  if (dialectOf(address) === 'postgres') {
    const [row] = await reader
      .select({ bytes: sql<number>`pg_database_size(current_database())` })
      .from(sql`(select 1) as one`)
    return row?.bytes ?? 0
  }
  const sizes = await Promise.all(['', '-wal'].map((end) => stat(address + end).catch(() => null)))
  return sizes.reduce((sum, found) => sum + (found?.size ?? 0), 0)
}
