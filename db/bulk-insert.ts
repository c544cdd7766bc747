import type { Execute } from './connection/statements'
import type { Dialect } from './dialect'
import type { StoredColumn, StoredTable } from './stored-tables'

/** Rows a SQLite statement takes: a large one for the most of them, small ones for the rest, so that few texts are prepared. */
const SIZES = [64, 8, 1] as const

/** Writes rows of driver values in column order. One statement on PostgreSQL however many rows; some on SQLite, which knows no latency. */
export async function bulkInsert(
  execute: Execute,
  dialect: Dialect,
  table: StoredTable,
  rows: readonly unknown[][],
): Promise<void> {
  if (rows.length === 0) return
  const into = `insert into "${table.name}" (${table.columns.map(({ name }) => `"${name}"`).join(', ')})`
  if (dialect === 'postgres') {
    const arrays = table.columns.map((column, place) => `$${place + 1}::${arrayOf(column)}`)
    const values = table.columns.map((_, place) => rows.map((row) => row[place]))
    await execute(`${into} select * from unnest(${arrays.join(', ')})`, values, 'execute')
    return
  }
  const one = `(${table.columns.map(() => '?').join(', ')})`
  for (let from = 0; from < rows.length;) {
    const size = SIZES.find((each) => each <= rows.length - from) ?? 1
    const values = rows.slice(from, from + size).flat()
    await execute(`${into} values ${Array<string>(size).fill(one).join(', ')}`, values, 'run')
    from += size
  }
}

function arrayOf({ kind }: StoredColumn): string {
  return { flag: 'boolean[]', number: 'bigint[]', text: 'text[]' }[kind]
}
