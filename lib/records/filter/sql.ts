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
import type { Comparison, Filter } from './tree'

/** Compiles a checked filter to one parameterised expression that is never null: true or false for every row. */
export function filterSql(filter: Filter, record: RecordName): SQL {
  if ('and' in filter) return and(...filter.and.map((child) => filterSql(child, record))) ?? sql`1 = 1`
  if ('or' in filter) return or(...filter.or.map((child) => filterSql(child, record))) ?? sql`1 = 0`
  if ('not' in filter) return not(filterSql(filter.not, record))
  return comparisonSql(filter, record)
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
