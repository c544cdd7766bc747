import { and, count, isNotNull, type SQL, sql, sum } from 'drizzle-orm'
import type { Reader } from '@/db'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { customValueSql, holdsCustom } from '@/lib/records/custom-values'
import { customFieldOf } from '@/lib/records/learned-fields'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** Counts the rows of a kind that a condition leaves in. */
export async function countOf(reader: Reader, record: RecordName, where: SQL): Promise<number> {
  const [counted] = await reader.select({ total: count() }).from(tables[record]).where(where)
  return counted?.total ?? 0
}

/** Adds up money fields over the rows that a condition leaves in, each by currency. */
export async function sumsOf(reader: Reader, record: RecordName, fields: string[], where: SQL) {
  const sums: Record<string, Record<string, number>> = {}
  for (const field of fields) sums[field] = await sumOf(reader, record, field, where)
  return sums
}

async function sumOf(reader: Reader, record: RecordName, name: string, where: SQL) {
  const custom = customFieldOf(record, name)
  if (custom?.currency) {
    const amount = customValueSql(record, custom)
    const held = and(where, holdsCustom(record, custom))
    const [row] = await reader
      .select({ count: count(), sum: sum(amount).mapWith(Number) })
      .from(tables[record])
      .where(held)
    return row?.count ? { [custom.currency]: row.sum } : {}
  }
  const amount = columnOf(record, name)
  const currency = columnOf(record, descriptions[record].fields[name]?.currencyField ?? 'currency')
  const rows = await reader
    .select({ currency: sql<string>`${currency}`, sum: sum(amount).mapWith(Number) })
    .from(tables[record])
    .where(and(where, isNotNull(amount)))
    .groupBy(currency)
    .orderBy(currency)
  return Object.fromEntries(rows.map((row) => [row.currency, row.sum]))
}
