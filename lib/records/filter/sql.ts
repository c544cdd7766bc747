import { and, eq, isNotNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { descriptions } from '../all'
import { columnOf } from '../columns'
import { customValueSql, holdsCustom, restingColumn } from '../custom-values'
import type { Operator } from '../kinds/kind'
import { customFieldOf } from '../learned-fields'
import type { RecordName } from '../names'
import { tables } from '../tables'
import { beside } from './beside'
import { comparisonSql } from './comparison-sql'
import type { Filter, RelatedComparison } from './tree'

/** The rows of a kind that the asker may see: what belongs to a record is counted and added up among those only. */
export type InSight = (record: RecordName) => SQL

/**
 * How what belongs to a record is asked for: row by row, which is the quickest for the first rows of many, or `grouped`, once for
 * all rows, which is the quickest where all of them are counted. The answer is the same.
 */
export type RelatedWay = 'byRow' | 'grouped'

/**
 * Compiles a checked filter to one parameterised expression that is never null: true or false for every row. Throws where
 * the filter asks for related records and nobody says which of them are in sight.
 */
export function filterSql(
  filter: Filter,
  record: RecordName,
  inSight?: InSight,
  way: RelatedWay = 'byRow',
): SQL {
  if ('and' in filter)
    return and(...filter.and.map((child) => filterSql(child, record, inSight, way))) ?? sql`1 = 1`
  if (way === 'grouped' && 'related' in filter && inSight && isNeverMetByNone(filter))
    return groupedSql(filter, record, inSight)
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
    beside(filterSql(where, related, inSight)),
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

/** Whether what is asked for is not what there is where nothing belongs to a record. */
function isNeverMetByNone({ op, value }: RelatedComparison): boolean {
  if (op === 'is') return value !== 0
  if (op === 'is_not') return value === 0
  return op === 'gt' ? value >= 0 : op === 'gte' ? value > 0 : op === 'lt' ? value <= 0 : value < 0
}

/** The same as relatedSql says, by the set of rows that have as much: only beside other conditions, since a database searches a set under "or" from its beginning, row by row. */
function groupedSql(
  { related, by, where, measure, op, value }: RelatedComparison,
  record: RecordName,
  inSight: InSight,
): SQL {
  const custom = customFieldOf(related, by)
  if (custom) return relatedSql({ related, by, where, measure, op, value }, record, inSight)
  const pointing = columnOf(related, by)
  const theirs = and(
    isNotNull(pointing),
    inSight(related),
    filterSql(where, related, inSight),
    measure === 'count' ? undefined : isIn(related, measure),
  )
  const amount =
    measure === 'count' ? sql`count(*)` : sql`coalesce(sum(${amountOf(related, measure.sum)}), 0)`
  const having = sql`having ${amount} ${signs[op]} ${value}`
  return sql`${columnOf(record, 'id')} in (select ${pointing} from ${tables[related]} where ${theirs} group by ${pointing} ${having})`
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
