import { and, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { sightOf, visibleFields } from '@/lib/access/fields'
import { invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { withCustomValues } from '@/lib/records/custom-values'
import { parseFilter } from '@/lib/records/filter/parse'
import { withCollaborators } from '@/lib/records/collaborators'
import type { RelatedWay } from '@/lib/records/filter/sql'
import { everything } from '@/lib/records/filter/tree'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { decodeCursor, encodeCursor, type Key } from './cursor'
import { narrowedBy } from './narrowed'
import { after, fits, type Order, orderingSql, parseSort } from './ordering'
import { problemsOfProjection, projected, type Projection, shown } from './projection'
import { readableSql } from './readable'
import { countOf, sumsOf } from './totals'

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
  const readable = await readableSql(reader, actor, record)
  const narrowed = await narrowedBy(reader, actor, record, parsed.filter, question)
  const whereBy = (way: RelatedWay) => and(readable(way), narrowed(way)) as SQL
  const where = whereBy('byRow')
  const rows = await reader
    .select()
    .from(table)
    .where(key ? and(where, after(orders, key)) : where)
    .orderBy(...orderingSql(orders))
    .limit(limit + 1)
  const valued = await withCustomValues(reader, record, rows.slice(0, limit))
  const page = await withCollaborators(reader, record, valued)
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
  const whole = whereBy('grouped')
  if (question.isCounted) answer.total = await countOf(reader, record, whole)
  if (summed.length > 0) answer.sums = await sumsOf(reader, record, summed, whole)
  return { ok: true, value: answer }
}

/** Reads where the former page ended; null for a cursor that is none, or one of another order. */
function keyIn(cursor: string, sort: string, orders: Order[]): Key | null {
  const [of, ...key] = decodeCursor(cursor, orders.length + 1) ?? []
  return of === sort && fits(orders, key) ? key : null
}
