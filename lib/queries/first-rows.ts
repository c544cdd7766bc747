import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { inSets } from './in-sets'
import { type Order, orderingSql } from './ordering'

/**
 * Gives the ids of the first so many rows in an order, of those in sets that share none. Ids alone: a narrow index often holds all
 * that this takes, so that of a hundred thousand rows that are put in order only those that are shown are read.
 */
export async function firstIds(
  reader: Reader,
  record: RecordName,
  sets: readonly SQL[],
  orders: readonly Order[],
  most: number,
): Promise<string[]> {
  const nameOf = (place: number) => sql.identifier(`by${place}`)
  const named = orders.map((order, place) => ({ ...order, by: sql`found.${nameOf(place)}` }))
  const columns = orders.map(({ by }, place) => sql`${by} as ${nameOf(place)}`)
  const rows = await reader
    .select({ id: sql<string>`found.id` })
    .from(inSets(record, sets, sql.join([sql`${tables[record].id} as id`, ...columns], sql`, `)))
    .orderBy(...orderingSql(named))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** Reads these rows, in the order of their ids; what is not there is left out. */
export async function rowsOf(reader: Reader, record: RecordName, ids: readonly string[]) {
  if (ids.length === 0) return []
  const table = tables[record]
  const rows = await reader
    .select()
    .from(table)
    .where(inArray(table.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
