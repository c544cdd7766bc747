import type { Execute } from './connection/statements'
import type { Dialect } from './dialect'
import { insertFilled } from './fill-statements'
import type { StoredColumn, StoredTable } from './stored-tables'

/** Writes rows of driver values in column order: one statement on PostgreSQL however many rows, some on SQLite; `isAgain` passes by those that are there. */
export async function bulkInsert(
  execute: Execute,
  dialect: Dialect,
  table: StoredTable,
  rows: readonly unknown[][],
  isAgain = false,
): Promise<void> {
  const names = table.columns.map(({ name }) => name)
  const behind = isAgain ? ' on conflict do nothing' : ''
  if (dialect === 'sqlite') return insertFilled(execute, table.name, names, rows, behind)
  if (rows.length === 0) return
  const arrays = table.columns.map((column, place) => `$${place + 1}::${arrayOf(column)}`)
  const values = table.columns.map((_, place) => rows.map((row) => row[place]))
  const into = `insert into "${table.name}" (${names.map((name) => `"${name}"`).join(', ')})`
  await execute(`${into} select * from unnest(${arrays.join(', ')})${behind}`, values, 'execute')
}

function arrayOf({ kind }: StoredColumn): string {
  return { flag: 'boolean[]', number: 'bigint[]', double: 'float8[]', text: 'text[]' }[kind]
}
