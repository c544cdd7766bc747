import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig as postgresConfig, type PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as sqliteConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { dialect } from './dialect'
import * as schema from './schema'

/** How the drivers hand over a value: flags are 0 and 1 on SQLite, true and false on PostgreSQL. */
export type StoredKind = 'flag' | 'number' | 'double' | 'text'

export interface StoredColumn {
  /** As the schema spells it. */
  field: string
  /** As the database spells it. */
  name: string
  kind: StoredKind
  column: SQLiteColumn
}

/** A table as both databases hold it, for the statements that db/ writes by hand. */
export interface StoredTable {
  name: string
  columns: StoredColumn[]
  /** Columns of the primary key. */
  key: StoredColumn[]
}

const known = new Map<SQLiteTable, StoredTable>()

/** Gives the stored form of a table of the schema. */
export function storedTable(table: SQLiteTable): StoredTable {
  const found = known.get(table)
  if (found) return found
  const columns = Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>).map(
    ([field, column]) => ({ field, name: toSnakeCase(column.name), kind: kindOf(column), column }),
  )
  const composite = configOf(table).primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
  const isKey = ({ column }: StoredColumn) => column.primary || composite.includes(column.name)
  const stored = { name: getTableName(table), columns, key: columns.filter(isKey) }
  known.set(table, stored)
  return stored
}

/** Lists every table of the schema, each after those that it refers to. */
export function tablesInOrder(): StoredTable[] {
  const ordered = new Set<SQLiteTable>()
  function place(table: SQLiteTable): void {
    for (const { reference } of configOf(table).foreignKeys) {
      const target = reference().foreignTable
      if (target !== table && !ordered.has(target)) place(target)
    }
    ordered.add(table)
  }
  for (const table of Object.values(schema)) if (is(table, Table)) place(table as SQLiteTable)
  return [...ordered].map(storedTable)
}

function configOf(table: SQLiteTable): ReturnType<typeof sqliteConfig> {
  if (dialect === 'sqlite') return sqliteConfig(table)
  return postgresConfig(table as unknown as PgTable) as unknown as ReturnType<typeof sqliteConfig>
}

function kindOf({ dataType, columnType }: SQLiteColumn): StoredKind {
  if (dataType === 'boolean') return 'flag'
  if (columnType === 'SQLiteReal' || columnType === 'PgDoublePrecision') return 'double'
  return dataType === 'number' ? 'number' : 'text'
}
