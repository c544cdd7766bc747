import { and, count, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '@/db'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { customValueSql, holdsCustom } from '@/lib/records/custom-values'
import { customFieldOf } from '@/lib/records/learned-fields'
import type { RecordName } from '@/lib/records/names'
import { inSets } from './in-sets'

/** Counts the rows of a kind in sets that share none. */
export async function countOf(reader: Reader, record: RecordName, sets: readonly SQL[]): Promise<number> {
  const [counted] = await reader.select({ total: count() }).from(inSets(record, sets, sql`1 as one`))
  return counted?.total ?? 0
}

/** Adds up money fields over the rows in sets that share none, each by currency. */
export async function sumsOf(
  reader: Reader,
  record: RecordName,
  fields: string[],
  sets: readonly SQL[],
): Promise<Record<string, Record<string, number>>> {
  const sums: Record<string, Record<string, number>> = {}
  for (const field of fields) sums[field] = await sumOf(reader, record, field, sets)
  return sums
}

async function sumOf(reader: Reader, record: RecordName, name: string, sets: readonly SQL[]) {
  const custom = customFieldOf(record, name)
  const amount = custom ? customValueSql(record, custom) : columnOf(record, name)
  const currency = custom
    ? sql`${custom.currency ?? ''}`
    : columnOf(record, descriptions[record].fields[name]?.currencyField ?? 'currency')
  const isHeld = custom ? holdsCustom(record, custom) : isNotNull(columnOf(record, name))
  const held = sets.map((where) => and(where, isHeld) as SQL)
  const rows = await reader
    .select({ currency: sql<string>`found.currency`, sum: sql<number>`sum(found.amount)`.mapWith(Number) })
    .from(inSets(record, held, sql`${currency} as currency, ${amount} as amount`))
    .groupBy(sql`found.currency`)
    .orderBy(sql`found.currency`)
  return Object.fromEntries(rows.map((row) => [row.currency, row.sum]))
}
