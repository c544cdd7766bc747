import { and, eq, not, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { descriptions } from '../all'
import { columnOf } from '../columns'
import { customValueSql, holdsCustom, restingColumn } from '../custom-values'
import type { Operator } from '../kinds/kind'
import { customFieldOf } from '../learned-fields'
import type { RecordName } from '../names'
import { tables } from '../tables'
import { comparisonSql } from './comparison-sql'
import type { Filter, RelatedComparison } from './tree'

/** The rows of a kind that the asker may see: what belongs to a record is counted and added up among those only. */
export type InSight = (record: RecordName) => SQL

/**
 * Compiles a checked filter to one parameterised expression that is never null: true or false for every row. Throws where
 * the filter asks for related records and nobody says which of them are in sight.
 */
export function filterSql(filter: Filter, record: RecordName, inSight?: InSight): SQL {
  if ('and' in filter)
    return and(...filter.and.map((child) => filterSql(child, record, inSight))) ?? sql`1 = 1`
  if ('or' in filter) return or(...filter.or.map((child) => filterSql(child, record, inSight))) ?? sql`1 = 0`
  if ('not' in filter) return not(filterSql(filter.not, record, inSight))
  if ('related' in filter) return relatedSql(filter, record, inSight)
  return comparisonSql(filter, record)
}

function relatedSql(
  { related, by, where, measure, op, value }: RelatedComparison,
  record: RecordName,
  inSight?: InSight,
): SQL {
  if (!inSight) throw new Error('a filter over related records needs to know which are in sight')
  const table = tables[related]
  const theirs = and(
    pointsTo(related, by, columnOf(record, 'id')),
    inSight(related),
    filterSql(where, related, inSight),
    measure === 'count' ? undefined : isIn(related, measure),
  )
  const from = sql`from ${table} where ${theirs}`
  if (measure === 'count') {
    // Whether there is any need not be counted.
    if ((op === 'gte' && value === 1) || (op === 'gt' && value === 0)) return sql`exists (select 1 ${from})`
    if ((op === 'lt' && value === 1) || (op === 'is' && value === 0))
      return sql`not exists (select 1 ${from})`
    return sql`(select count(*) ${from}) ${signs[op]} ${value}`
  }
  return sql`(select coalesce(sum(${amountOf(related, measure.sum)}), 0) ${from}) ${signs[op]} ${value}`
}

const signs: Partial<Record<Operator, SQL>> = {
  is: sql`=`,
  is_not: sql`<>`,
  gt: sql`>`,
  gte: sql`>=`,
  lt: sql`<`,
  lte: sql`<=`,
}

/** The rows that point to the row at hand, by a column of theirs or by a field that was added to them. */
function pointsTo(related: RecordName, by: string, id: SQLiteColumn): SQL {
  const custom = customFieldOf(related, by)
  if (custom) return holdsCustom(related, custom, sql`${restingColumn(custom)} = ${id}`)
  return sql`${columnOf(related, by)} = ${id}`
}

function amountOf(record: RecordName, name: string): SQLiteColumn | SQL {
  const custom = customFieldOf(record, name)
  return custom ? customValueSql(record, custom) : columnOf(record, name)
}

function isIn(record: RecordName, { sum, currency }: { sum: string; currency: string }): SQL {
  const field = descriptions[record].fields[sum]
  if (field?.currency) return field.currency === currency ? sql`1 = 1` : sql`1 = 0`
  return eq(columnOf(record, field?.currencyField ?? 'currency'), currency)
}
