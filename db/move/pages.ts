import type { Execute } from '../connection/statements'
import type { Dialect } from '../dialect'
import type { StoredTable } from '../stored-tables'

const PAGE = 2000

/** Yields a table's rows in the order of its primary key, some thousand at a time; values as the driver gives them. */
export async function* pagesOf(
  execute: Execute,
  dialect: Dialect,
  table: StoredTable,
): AsyncGenerator<unknown[][]> {
  const key = table.key.map(({ name }) => `"${name}"`).join(', ')
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
  const places = table.key.map((_, n) => (dialect === 'postgres' ? `$${n + 1}` : '?')).join(', ')
  const keyPlaces = table.key.map((column) => table.columns.indexOf(column))
  for (let after: unknown[] | null = null; ;) {
    const where = after ? ` where (${key}) > (${places})` : ''
    const sql = `select ${columns} from "${table.name}"${where} order by ${key} limit ${PAGE}`
    const rows = (await execute(sql, after ?? [], 'all')).rows as unknown[][]
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    after = keyPlaces.map((place) => rows.at(-1)?.[place])
  }
}
