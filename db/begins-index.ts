import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'

const known = new Map<SQLiteTable, ReadonlySet<string>>()

/** Says whether some index of a table begins with a column, as SQLite's schema has it. */
export function beginsIndex(table: SQLiteTable, column: SQLiteColumn): boolean {
  const first = known.get(table) ?? beginningsOf(table)
  known.set(table, first)
  return first.has(column.name)
}

function beginningsOf(table: SQLiteTable): Set<string> {
  return new Set(
    getTableConfig(table).indexes.flatMap(({ config: { columns } }) =>
      is(columns[0], SQLiteColumn) ? [columns[0].name] : [],
    ),
  )
}
