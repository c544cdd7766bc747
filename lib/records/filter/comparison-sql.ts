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
import { collaboratorSql } from '../collaborators'
import { columnOf } from '../columns'
import { holdsCustom, restingColumn } from '../custom-values'
import type { Operator } from '../kinds/kind'
import { isList, isSeparated } from '../kinds/lists'
import { holdsWord } from '../name-key'
import { type CustomField, customFieldOf } from '../learned-fields'
import type { RecordName } from '../names'
import { asciiLower } from './ascii'
import { beside } from './beside'
import { isCommonlyHeld } from './commonly-held'
import { containsSql } from './contains-sql'
import type { Comparison } from './tree'

/** Compiles one comparison to an expression that is never null. */
export function comparisonSql(comparison: Comparison, record: RecordName): SQL {
  const { field, op, value } = comparison
  const custom = customFieldOf(record, field)
  if (custom) return customSql(record, custom, op, value)
  if (descriptions[record].fields[field]?.isApart) return collaboratorSql(record, op, value)
  const column = columnOf(record, field)
  if (isList(descriptions[record].fields[field]?.kind)) return listSql(column, op, value as string)
  if (field === descriptions[record].title && isText(op)) return nameSql(comparison, record)
  const compared = columnSql(column, op, value)
  return isCommonlyHeld(record, field) ? beside(compared) : compared
}

/** A name is looked for in its folded key, so that width and pinyin do not matter either. */
function nameSql({ op, value, isNameAlone = false }: Comparison, record: RecordName): SQL {
  const found = holdsWord(record, fold(value as string), isNameAlone, op === 'starts_with')
  return op === 'not_contains' ? not(found) : found
}

/** What an operator denies: the rest of the rows, those that hold nothing included. */
const denied: Partial<Record<Operator, Operator>> = {
  is_not: 'is',
  not_in: 'in',
  not_contains: 'contains',
  is_empty: 'is_not_empty',
}

/** A custom field holds nothing where it has no row, and a flag where it is not set. */
function customSql(record: RecordName, field: CustomField, op: Operator, value: unknown): SQL {
  const asserted = denied[op]
  if (asserted) return not(customSql(record, field, asserted, value))
  if (field.kind === 'flag') return value ? holdsCustom(record, field) : not(holdsCustom(record, field))
  if (op === 'is_not_empty') return holdsCustom(record, field)
  const column = restingColumn(field)
  const meets = isList(field.kind) ? listSql(column, op, value as string) : columnSql(column, op, value)
  return holdsCustom(record, field, meets)
}

function columnSql(column: SQLiteColumn, op: Operator, value: unknown): SQL {
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
      return partSql(sql`lower(${column})`, op, asciiLower(value as string))
  }
}

function isText(op: Operator): boolean {
  return op === 'contains' || op === 'not_contains' || op === 'starts_with'
}

/** Part of a text, whatever its case. */
function partSql(text: SQL, op: Operator, wanted: string): SQL {
  const found = sql`(${text} is not null and ${containsSql(text, wanted, op === 'starts_with')})`
  return op === 'not_contains' ? not(found) : found
}

function listSql(column: SQLiteColumn, op: Operator, value: string): SQL {
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
