import { and, count, isNotNull, type SQL, sql, sum } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { sightOf, visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { inSightOf, scopeSql } from '@/lib/access/scope'
import { invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { customValueSql, holdsCustom, withCustomValues } from '@/lib/records/custom-values'
import { parseFilter } from '@/lib/records/filter/parse'
import { filterSql } from '@/lib/records/filter/sql'
import { everything, type Filter } from '@/lib/records/filter/tree'
import { withCollaborators } from '@/lib/records/collaborators'
import type { Values } from '@/lib/records/input'
import { customFieldOf } from '@/lib/records/learned-fields'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { decodeCursor, encodeCursor, type Key } from './cursor'
import { cameIn } from './imports/came-in'
import { after, fits, type Order, orderingSql, parseSort } from './ordering'
import { problemsOfProjection, projected, type Projection, shown } from './projection'
import { searchSql } from './search-sql'

export interface ListQuestion extends Projection {
  record: RecordName
  /** A filter tree as JSON, unchecked. */
  filter?: unknown
  /** Words to find in name, pinyin, initials, phone. */
  text?: string | undefined
  /** Only what this import has brought in or changed. */
  import?: string | undefined
  /** '-amount,name'; the description's own order where absent. */
  sort?: string | undefined
  /** 1–200, 50 where absent. */
  limit?: number | undefined
  cursor?: string | undefined
  isCounted?: boolean | undefined
  /** Money fields to add up over the whole result. */
  sums?: readonly string[] | undefined
}

export interface ListAnswer {
  data: Values[]
  nextCursor: string | null
  total?: number
  /** Field → currency → Σ in minor units; empty amounts are left out, not 0. */
  sums?: Record<string, Record<string, number>>
}

export const MOST_ROWS = 200

/**
 * Answers one page of a record's rows in the actor's scope with the fields that the actor may see, and, where asked, the
 * exact count and sums of the whole result. Refuses what the filter, the sort or the cursor has wrong.
 */
export async function listRecords(
  reader: Reader,
  actor: Actor,
  question: ListQuestion,
): Promise<Outcome<ListAnswer>> {
  const { record, limit = 50 } = question
  const visible = visibleFields(actor, record)
  const description = descriptions[record]
  const errors: Record<string, ProblemCode> = problemsOfProjection(actor, record, question)
  const parsed = parseFilter(question.filter ?? everything, description, visible, sightOf(actor))
  if (!parsed.ok) errors[parsed.path] = parsed.problem
  const sort = question.sort || description.sort
  const orders = parseSort(sort, record, visible)
  if (!orders) errors.sort = 'unknown_field'
  if (!Number.isInteger(limit) || limit < 1) errors.limit = 'too_small'
  if (limit > MOST_ROWS) errors.limit = 'too_large'
  const key = question.cursor && orders ? keyIn(question.cursor, sort, orders) : null
  if (question.cursor && orders && !key) errors.cursor = 'invalid'
  const summed = (question.sums ?? []).filter((field) => {
    const isMoney =
      Object.hasOwn(description.fields, field) &&
      description.fields[field]?.kind === 'money' &&
      visible.has(field)
    if (!isMoney) errors.sums = 'unknown_field'
    return isMoney
  })
  if (!parsed.ok || !orders || Object.keys(errors).length > 0) return invalid(errors)

  const table = tables[record]
  const where = and(
    scopeSql(actor, `${record}.read` as Action),
    narrowedSql(actor, record, parsed.filter, question),
  ) as SQL
  const rows = await reader
    .select()
    .from(table)
    .where(key ? and(where, after(orders, key)) : where)
    .orderBy(...orderingSql(orders))
    .limit(limit + 1)
  const whole = await withCustomValues(reader, record, rows.slice(0, limit))
  const page = await withCollaborators(reader, record, whole)
  const last = page.at(-1)
  const keyOf = (row: Values): Key => orders.map(({ property }) => row[property] as Key[number])
  const answer: ListAnswer = {
    data: await projected(
      reader,
      actor,
      record,
      page.map((row) => shown(row, record, visible, actor)),
      question,
    ),
    nextCursor: rows.length > limit && last ? encodeCursor([sort, ...keyOf(last)]) : null,
  }
  if (question.isCounted) {
    const [counted] = await reader.select({ total: count() }).from(table).where(where)
    answer.total = counted?.total ?? 0
  }
  if (summed.length > 0) answer.sums = await sumsOf(reader, record, summed, where)
  return { ok: true, value: answer }
}

/** The rows that a checked filter and words leave in, beside the scope. */
export function narrowedSql(
  actor: Actor,
  record: RecordName,
  filter: Filter,
  { text, import: importId }: Pick<ListQuestion, 'text' | 'import'>,
): SQL {
  return and(
    filterSql(filter, record, inSightOf(actor)),
    text ? searchSql(actor, record, text) : undefined,
    importId ? cameIn(actor, record, importId) : undefined,
  ) as SQL
}

/** Reads where the former page ended; null for a cursor that is none, or one of another order. */
function keyIn(cursor: string, sort: string, orders: Order[]): Key | null {
  const [of, ...key] = decodeCursor(cursor, orders.length + 1) ?? []
  return of === sort && fits(orders, key) ? key : null
}

async function sumsOf(reader: Reader, record: RecordName, fields: string[], where: SQL) {
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
