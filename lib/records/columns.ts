import { getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { descriptions } from './all'
import type { RecordName } from './names'
import { tables } from './tables'

/** Finds the stored column of a record's field. Throws for a name that no description holds: input is checked before. */
export function columnOf(record: RecordName, field: string): SQLiteColumn {
  const column = (getTableColumns(tables[record]) as Record<string, SQLiteColumn>)[field]
  if (!column) throw new Error(`${record} has no column ${field}`)
  return column
}

/** Gives the column that orders a record by a field, and what of a row holds it: names sort by their stored pinyin key. */
export function orderingColumnOf(
  record: RecordName,
  field: string,
): { column: SQLiteColumn; property: string } {
  const columns = getTableColumns(tables[record]) as Record<string, SQLiteColumn>
  const { sortKey } = columns
  if (field === descriptions[record].title && sortKey) return { column: sortKey, property: 'sortKey' }
  return { column: columnOf(record, field), property: field }
}
