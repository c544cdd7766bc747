import { fold } from '@/lib/domain/folding'
import { descriptions } from '../all'
import type { Values } from '../input'
import { isList, isSeparated } from '../kinds/lists'
import type { RecordName } from '../names'
import { asciiLower } from './ascii'
import { nameIn } from '../name-key'
import type { Comparison, Filter, RelatedComparison } from './tree'

/** Gives the rows of a kind that point to a record by a field and are in sight. */
export type RowsOf = (related: RecordName, by: string, id: unknown) => readonly Values[]

/**
 * Says whether a stored row meets a checked filter: the answer that filterSql gets from either database, without asking
 * one. For live changes and automation, where the row is at hand. Throws where related rows are asked for and none are given.
 */
export function meets(row: Values, filter: Filter, record: RecordName, rowsOf?: RowsOf): boolean {
  if ('and' in filter) return filter.and.every((child) => meets(row, child, record, rowsOf))
  if ('or' in filter) return filter.or.some((child) => meets(row, child, record, rowsOf))
  if ('not' in filter) return !meets(row, filter.not, record, rowsOf)
  if ('related' in filter) return comparesRelated(row, filter, rowsOf)
  return compares(row, filter, record)
}

function comparesRelated(
  row: Values,
  { related, by, where, measure, op, value }: RelatedComparison,
  rowsOf?: RowsOf,
): boolean {
  if (!rowsOf) throw new Error('a filter over related records needs their rows')
  const theirs = rowsOf(related, by, row.id).filter((each) => meets(each, where, related, rowsOf))
  const amount = measure === 'count' ? theirs.length : summed(theirs, related, measure)
  const sign = order(amount, value)
  const holds: Partial<Record<typeof op, boolean>> = {
    is: sign === 0,
    is_not: sign !== 0,
    gt: sign > 0,
    gte: sign >= 0,
    lt: sign < 0,
    lte: sign <= 0,
  }
  return holds[op] ?? false
}

function summed(
  rows: readonly Values[],
  record: RecordName,
  { sum, currency }: { sum: string; currency: string },
): number {
  const field = descriptions[record].fields[sum]
  return rows
    .filter((row) => (field?.currency ?? row[field?.currencyField ?? 'currency']) === currency)
    .reduce((total, row) => total + Number(row[sum] ?? 0), 0)
}

function compares(row: Values, comparison: Comparison, record: RecordName): boolean {
  const { field, op, value } = comparison
  const held = row[field] ?? null
  if (isList(descriptions[record].fields[field]?.kind)) return comparesList(held as string[], op, value)
  switch (op) {
    case 'is_empty':
      return held === null
    case 'is_not_empty':
      return held !== null
    case 'is':
      return held !== null && held === value
    case 'is_not':
      return held === null || held !== value
    case 'in':
      return held !== null && (value as unknown[]).includes(held)
    case 'not_in':
      return held === null || !(value as unknown[]).includes(held)
    case 'gt':
      return held !== null && order(held, value) > 0
    case 'gte':
      return held !== null && order(held, value) >= 0
    case 'lt':
      return held !== null && order(held, value) < 0
    case 'lte':
      return held !== null && order(held, value) <= 0
    default:
      return comparesPart(row, comparison, record)
  }
}

/** What can be ordered are numbers and days, whose text is ASCII. */
function order(a: unknown, b: unknown): number {
  const [left, right] = [a, b] as [number, number]
  return left === right ? 0 : left < right ? -1 : 1
}

function comparesPart(
  row: Values,
  { field, op, value, isNameAlone }: Comparison,
  record: RecordName,
): boolean {
  if ((row[field] ?? null) === null) return op === 'not_contains'
  const isTitle = field === descriptions[record].title
  const written = asciiLower(String(row[field]))
  const key = String(row.nameKey)
  const named = isNameAlone ? nameIn(key, written) : key
  const text = isTitle ? named : written
  const part = isTitle ? fold(value as string) : asciiLower(value as string)
  if (op === 'starts_with') return text.startsWith(part)
  return text.includes(part) === (op === 'contains')
}

function comparesList(entries: readonly string[], op: Comparison['op'], value: unknown): boolean {
  if (op === 'is_empty') return entries.length === 0
  if (op === 'is_not_empty') return entries.length > 0
  const wanted = asciiLower(value as string)
  const found = !isSeparated(wanted) && entries.some((entry) => asciiLower(entry) === wanted)
  return found === (op === 'contains')
}
