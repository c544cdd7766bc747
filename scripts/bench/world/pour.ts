import { insertRows, type Store } from '@/db'
import { packId } from '@/lib/domain/search/packed-id'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { getTableName } from 'drizzle-orm'

const BATCH = 5_000
const STAGED = 'bench_terms'

/** A row, with what the search finds it by. */
type Row = { id: string; terms: string[]; deletedAt: number | null } & Record<string, unknown>

/**
 * Writes many rows of a kind and what the search finds them by, in minutes: indexes are made anew behind the rows, and the
 * terms are written in their order, from a table where they lay unsorted. For worlds that nobody uses meanwhile.
 */
export async function pour(store: Store, record: RecordName, total: number, rowOf: (place: number) => Row) {
  const table = tables[record]
  const name = getTableName(table)
  const began = performance.now()
  const indexes = await indexesOf(store, name)
  await run(store, [
    ...indexes.map((index) => `drop index "${index.name}"`),
    `create table ${STAGED} as select term, id from search_terms where term = ''`,
  ])
  for (let from = 0; from < total; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, total - from) }, (_, n) => rowOf(from + n))
    const terms = rows
      .filter(({ deletedAt }) => deletedAt === null)
      .flatMap((row) => row.terms.map((term) => [term, packId(row.id)] as const))
    await store.write((tx) => insertRows(tx, table, rows as never))
    await store.raw((execute) => stage(store, execute, terms))
    if (from % 100_000 === 0) console.error(`${record}: ${from} of ${total}, ${secondsSince(began)} s`)
  }
  await run(store, [
    ...indexes.map((index) => index.sql),
    `insert into search_terms (term, id) select distinct term, id from ${STAGED} order by term, id`,
    `drop table ${STAGED}`,
  ])
  console.error(`${record}: written and indexed, ${secondsSince(began)} s`)
}

type Execute = Parameters<Parameters<Store['raw']>[0]>[0]

async function stage(store: Store, execute: Execute, terms: (readonly [string, string])[]): Promise<void> {
  if (store.dialect === 'postgres') {
    const values = [terms.map(([term]) => term), terms.map(([, id]) => id)]
    await execute(`insert into ${STAGED} select * from unnest($1::text[], $2::text[])`, values, 'execute')
    return
  }
  const values = JSON.stringify(terms)
  const each = `select value ->> 0, value ->> 1 from json_each(?)`
  await execute(`insert into ${STAGED} ${each}`, [values], 'run')
}

async function indexesOf(store: Store, table: string): Promise<{ name: string; sql: string }[]> {
  const question =
    store.dialect === 'postgres'
      ? `select indexname, indexdef from pg_indexes where tablename = $1 and indexname not like '%_pkey'`
      : `select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null`
  const { rows } = await store.rawRead((execute) => execute(question, [table], 'all'))
  return (rows as [string, string][]).map(([name, sql]) => ({ name, sql }))
}

async function run(store: Store, statements: string[]): Promise<void> {
  await store.raw(async (execute) => {
    for (const statement of statements) await execute(statement, [], 'run')
  })
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 1000)
}
