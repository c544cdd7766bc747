import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** Says in SQL whether a text holds a part, letter by letter on both databases: no wildcards, no case rules. */
export function containsSql(where: SQLiteColumn | SQL, part: string, isAtStart = false): SQL {
  const pattern = part.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return sql`${where} like ${isAtStart ? `${pattern}%` : `%${pattern}%`} escape '\\'`
}
