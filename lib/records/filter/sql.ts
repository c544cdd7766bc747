import {
  and,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { fold } from '@/lib/domain/folding'
import { descriptions } from '../all'
import { columnOf } from '../columns'
import type { RecordName } from '../names'
import { isSeparated } from '../kinds/choices'
import { asciiLower } from './ascii'
import type { Operator } from '../kinds/kind'
import { tables } from '../tables'
import type { Comparison, Filter, RelatedComparison } from './tree'

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
    sql`${columnOf(related, by)} = ${columnOf(record, 'id')}`,
    inSight(related),
    filterSql(where, related, inSight),
    measure === 'count' ? undefined : eq(currencyOf(related, measure.sum), measure.currency),
  )
  const from = sql`from ${table} where ${theirs}`
  if (measure === 'count') {
    // Whether there is any need not be counted.
    if ((op === 'gte' && value === 1) || (op === 'gt' && value === 0)) return sql`exists (select 1 ${from})`
    if ((op === 'lt' && value === 1) || (op === 'is' && value === 0))
      return sql`not exists (select 1 ${from})`
    return sql`(select count(*) ${from}) ${signs[op]} ${value}`
  }
  return sql`(select coalesce(sum(${columnOf(related, measure.sum)}), 0) ${from}) ${signs[op]} ${value}`
}

const signs: Partial<Record<Operator, SQL>> = {
  is: sql`=`,
  is_not: sql`<>`,
  gt: sql`>`,
  gte: sql`>=`,
  lt: sql`<`,
  lte: sql`<=`,
}

function currencyOf(record: RecordName, field: string): SQLiteColumn {
  return columnOf(record, descriptions[record].fields[field]?.currencyField ?? 'currency')
}

function comparisonSql({ field, op, value }: Comparison, record: RecordName): SQL {
  const column = columnOf(record, field)
  const kind = descriptions[record].fields[field]?.kind
  if (kind === 'tags') return tagsSql(column, op, value as string)
  switch (op) {
    case 'is_empty':
      return isNull(column)
    case 'is_not_empty':
      return isNotNull(column)
    case 'is':
      return and(isNotNull(column), eq(column, value)) as SQL
    case 'is_not':
      return or(isNull(column), ne(column, value)) as SQL
    case 'in':
      return (value as unknown[]).length === 0
        ? sql`1 = 0`
        : (and(isNotNull(column), inArray(column, value as unknown[])) as SQL)
    case 'not_in':
      return (value as unknown[]).length === 0
        ? sql`1 = 1`
        : (or(isNull(column), notInArray(column, value as unknown[])) as SQL)
    case 'gt':
      return and(isNotNull(column), gt(column, value)) as SQL
    case 'gte':
      return and(isNotNull(column), gte(column, value)) as SQL
    case 'lt':
      return and(isNotNull(column), lt(column, value)) as SQL
    case 'lte':
      return and(isNotNull(column), lte(column, value)) as SQL
    default:
      return partSql(column, field, record, op, value as string)
  }
}

/** Part of a text. The title is looked for in its folded key, so that case, width and pinyin do not matter. */
function partSql(
  column: SQLiteColumn,
  field: string,
  record: RecordName,
  op: Comparison['op'],
  value: string,
): SQL {
  const isTitle = field === descriptions[record].title
  const where = isTitle ? columnOf(record, 'nameKey') : sql`lower(${column})`
  const wanted = isTitle ? fold(value) : asciiLower(value)
  const found = sql`(${column} is not null and ${containsSql(where, wanted, op === 'starts_with')})`
  return op === 'not_contains' ? not(found) : found
}

/** Says in SQL whether a text holds a part, letter by letter on both databases: no wildcards, no case rules. */
export function containsSql(where: SQLiteColumn | SQL, part: string, isAtStart = false): SQL {
  const pattern = part.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return sql`${where} like ${isAtStart ? `${pattern}%` : `%${pattern}%`} escape '\\'`
}

function tagsSql(column: SQLiteColumn, op: Comparison['op'], value: string): SQL {
  const none = sql`${column} = '[]'`
  if (op === 'is_empty') return none
  if (op === 'is_not_empty') return not(none)
  // Tags hold no comma, so a quote behind a comma or the bracket begins one, whatever else the others hold.
  const tag = asciiLower(JSON.stringify(value))
  const list = sql`lower(${column})`
  const found = isSeparated(value)
    ? sql`1 = 0`
    : sql`(${column} is not null and (${containsSql(list, `[${tag}`, true)} or ${containsSql(list, `,${tag}`)}))`
  return op === 'contains' ? found : not(found)
}
