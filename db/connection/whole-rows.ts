import { getTableColumns, is, SQL, sql, StringChunk, Table } from 'drizzle-orm'

/** What the two dialects have in common, as far as selecting goes. */
interface Selecting<Config> {
  buildSelectQuery(config: Config): SQL
  sqlToQuery(sql: SQL): { sql: string }
}

interface Selection {
  table: unknown
  fields: Record<string, unknown>
  joins?: unknown[] | undefined
  fieldsFlat?: unknown
}

/**
 * Makes a dialect remember the columns of whole rows as written text: an act mostly reads whole rows, and naming thirty
 * columns anew each time cost more than the database's answer. Any other selection is built as ever.
 */
export function rememberWholeRows<Config extends object>(dialect: Selecting<Config>): void {
  const build = dialect.buildSelectQuery.bind(dialect)
  const known = new Map<Table, unknown[]>()

  function wholeRow(table: Table): unknown[] {
    const text = dialect.sqlToQuery(sql.join(Object.values(getTableColumns(table)), sql`, `)).sql
    const selected = [{ path: [], field: new SQL([new StringChunk(text)]) }]
    known.set(table, selected)
    return selected
  }

  dialect.buildSelectQuery = (config) => {
    const { table, fields, joins } = config as Selection
    if (joins?.length || !is(table, Table) || !isWhole(table, fields)) return build(config)
    return build({ ...config, fieldsFlat: known.get(table) ?? wholeRow(table) })
  }
}

function isWhole(table: Table, fields: Record<string, unknown>): boolean {
  const columns = getTableColumns(table) as Record<string, unknown>
  const names = Object.keys(fields)
  return names.length === Object.keys(columns).length && names.every((name) => fields[name] === columns[name])
}
