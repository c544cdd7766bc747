import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { bulkInsert } from './bulk-insert'
import { executorOf } from './connection/builder'
import type { Writer } from './connection/statements'
import { dialect } from './dialect'
import { storedTable } from './stored-tables'

/**
 * Writes many rows of a table, for the set forms of acts: the builder would work out each statement anew. A field that is
 * left out takes its column's default, else null; `isAgain` passes by rows whose key is there. Database errors are the store's.
 */
export async function insertRows<T extends SQLiteTable>(
  tx: Writer,
  table: T,
  rows: readonly T['$inferInsert'][],
  isAgain = false,
): Promise<void> {
  const stored = storedTable(table)
  const values = rows.map((row) =>
    stored.columns.map(({ field, column }) => {
      const given = (row as Record<string, unknown>)[field]
      const value = given === undefined ? column.default : given
      return value === undefined || value === null ? null : column.mapToDriverValue(value)
    }),
  )
  await bulkInsert(executorOf(tx), dialect, stored, values, isAgain)
}
