import { type SQL, sql } from 'drizzle-orm'
import { dialect } from '@/db'

/** Says the same so that SQLite does not begin with it: rows are found by something else, and are asked for this. */
export function beside(condition: SQL): SQL {
  return dialect === 'sqlite' ? sql`+(${condition})` : condition
}
