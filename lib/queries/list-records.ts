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
import { decodeCursor, encodeCursor, type Key } from './cursor'
import { narrowedBy } from './narrowed'
import { firstIds, rowsOf } from './first-rows'
import { after, fits, type Order, parseSort } from './ordering'
import { problemsOfProjection, projected, type Projection, shown } from './projection'
import { readableSets } from './readable'
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

  const readable = await readableSets(reader, actor, record)
  const narrowed = await narrowedBy(reader, actor, record, parsed.filter, question)
  const setsBy = (way: RelatedWay) => readable(way).map((inSight) => and(inSight, narrowed(way)) as SQL)
  const onward = key ? after(orders, key) : undefined
  const ids = await firstIds(
    reader,
    record,
    setsBy('byRow').map((where) => and(where, onward) as SQL),
    orders,
    limit + 1,
  )
  const rows = await rowsOf(reader, record, ids.slice(0, limit))
  const valued = await withCustomValues(reader, record, rows)
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
    nextCursor: ids.length > limit && last ? encodeCursor([sort, ...keyOf(last)]) : null,
  }
  const whole = setsBy('grouped')
  if (question.isCounted) answer.total = await countOf(reader, record, whole)
  if (summed.length > 0) answer.sums = await sumsOf(reader, record, summed, whole)
  return { ok: true, value: answer }
}

/** Reads where the former page ended; null for a cursor that is none, or one of another order. */
function keyIn(cursor: string, sort: string, orders: Order[]): Key | null {
  const [of, ...key] = decodeCursor(cursor, orders.length + 1) ?? []
  return of === sort && fits(orders, key) ? key : null
}
