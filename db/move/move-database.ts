import { bulkInsert } from '../bulk-insert'
import type { Execute } from '../connection/statements'
import type { Store } from '../connection/store'
import type { Dialect } from '../dialect'
import { type StoredTable, tablesInOrder } from '../stored-tables'
import { verifyChain } from '../verify/chain'
import type { ChainReport } from '../verify/report'
import { ContentHash, type TableContent } from './content-hash'
import { pagesOf } from './pages'

export interface Moved {
  isEqual: boolean
  tables: Record<string, TableContent & { isEqual: boolean }>
  /** The target's chain, recomputed from genesis. */
  chain: ChainReport
}

/** The target holds something already. */
export class TargetNotEmpty extends Error {
  constructor(readonly table: string) {
    super(`target_not_empty: The target database holds rows already (in ${table}). Give an empty one.`)
    this.name = 'TargetNotEmpty'
  }
}

/**
 * Copies every table into a migrated, empty database of either kind and proves it: each table's rows counted and hashed on
 * both sides, the chain recomputed on the target. Reads the source from one snapshot and writes nothing there. Refuses
 * (throws TargetNotEmpty) a target that holds anything.
 */
export async function moveDatabase(
  source: Store,
  target: Store,
  onProgress: (table: string, rows: number) => void = () => undefined,
): Promise<Moved> {
  const tables = tablesInOrder()
  await refuseFilled(target, tables)
  const copied = await source.rawRead(async (execute) => {
    const contents: [StoredTable, TableContent][] = []
    for (const table of tables)
      contents.push([table, await copyTable(execute, source.dialect, target, table, onProgress)])
    return contents
  })
  return target.rawRead(async (execute) => {
    const proof: Moved['tables'] = {}
    for (const [table, content] of copied) {
      const found = await contentOf(execute, target.dialect, table)
      const isEqual = found.rows === content.rows && found.sha256 === content.sha256
      proof[table.name] = { ...content, isEqual }
    }
    const chain = await verifyChain(execute, target.dialect)
    const isEqual = Object.values(proof).every((table) => table.isEqual) && !chain.broken
    return { isEqual, tables: proof, chain }
  })
}

async function copyTable(
  execute: Execute,
  from: Dialect,
  target: Store,
  table: StoredTable,
  onProgress: (table: string, rows: number) => void,
): Promise<TableContent> {
  const content = new ContentHash(table)
  let rows = 0
  for await (const page of pagesOf(execute, from, table)) {
    content.add(page)
    const values = page.map((row) => row.map((value, place) => asFor(target.dialect, table, place, value)))
    await target.raw((write) => bulkInsert(write, target.dialect, table, values), 'read committed')
    rows += page.length
    onProgress(table.name, rows)
  }
  return content.result()
}

function asFor(dialect: Dialect, table: StoredTable, place: number, value: unknown): unknown {
  if (value === null || table.columns[place]?.kind !== 'flag') return value
  return dialect === 'postgres' ? Boolean(value) : Number(value)
}

async function contentOf(execute: Execute, dialect: Dialect, table: StoredTable): Promise<TableContent> {
  const content = new ContentHash(table)
  for await (const page of pagesOf(execute, dialect, table)) content.add(page)
  return content.result()
}

/** Gives what every table of a database holds, from one snapshot. */
export function databaseContent(store: Store): Promise<Record<string, TableContent>> {
  return store.rawRead(async (execute) => {
    const contents: Record<string, TableContent> = {}
    for (const table of tablesInOrder()) contents[table.name] = await contentOf(execute, store.dialect, table)
    return contents
  })
}

async function refuseFilled(target: Store, tables: StoredTable[]): Promise<void> {
  await target.rawRead(async (execute) => {
    for (const { name } of tables) {
      const { rows } = await execute(`select 1 from "${name}" limit 1`, [], 'all')
      if (rows.length > 0) throw new TargetNotEmpty(name)
    }
  })
}
