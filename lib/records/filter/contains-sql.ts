import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** Says in SQL whether a text holds a part, letter by letter on both databases: no wildcards, no case rules. With `before`, somewhere ahead of that. */
export function containsSql(where: SQLiteColumn | SQL, part: string, isAtStart = false, before = ''): SQL {
  const pattern = literal(part) + (before === '' ? '' : `%${literal(before)}`)
  return sql`${where} like ${isAtStart ? `${pattern}%` : `%${pattern}%`} escape '\\'`
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
