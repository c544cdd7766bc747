import { and, asc, count, desc, eq, gt, inArray, lte, type SQL } from 'drizzle-orm'
import { events, eventSubjects, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import type { Instant } from '@/lib/domain/days'
import type { Outcome } from '@/lib/domain/refusals'
import type { ListAddress } from '@/lib/records/list-address'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { listWhere } from './list-view'

/** Which rows of a list an act on all of them is for: those that were there when it was asked for. */
export interface AllOf {
  record: RecordName
  address: ListAddress
  until: Instant
}

/**
 * Gives the ids of a list's rows after an id, in the order of ids: an edit moves none of them, so that each comes once however
 * long it takes. Refuses as listView does.
 */
export async function idsAfter(
  reader: Reader,
  actor: Actor,
  of: AllOf,
  after: string,
  limit: number,
): Promise<Outcome<string[]>> {
  const where = await whereOf(reader, actor, of)
  if (!where.ok) return where
  const { id } = tables[of.record]
  const rows = await reader
    .select({ id })
    .from(tables[of.record])
    .where(and(where.value, gt(id, after)))
    .orderBy(asc(id))
    .limit(limit)
  return { ok: true, value: rows.map((row) => row.id) }
}

/** Gives the oldest and the newest of a list's rows, as an example of all. Refuses as listView does. */
export async function someIds(
  reader: Reader,
  actor: Actor,
  of: AllOf,
  many: number,
): Promise<Outcome<string[]>> {
  const where = await whereOf(reader, actor, of)
  if (!where.ok) return where
  const { id } = tables[of.record]
  const ids = new Set<string>()
  for (const order of [asc(id), desc(id)]) {
    const half = Math.ceil(many / 2)
    const found = await reader
      .select({ id })
      .from(tables[of.record])
      .where(where.value)
      .orderBy(order)
      .limit(half)
    for (const row of found) ids.add(row.id)
  }
  return { ok: true, value: [...ids] }
}

/** Counts a list's rows, and those of them that are beyond the actor's reach for an act. Refuses as listView does. */
export async function countsFor(
  reader: Reader,
  actor: Actor,
  of: AllOf,
  action: Action,
): Promise<Outcome<{ total: number; beyond: number }>> {
  const where = await whereOf(reader, actor, of)
  if (!where.ok) return where
  const counted = async (more?: SQL) => {
    const [row] = await reader.select({ n: count() }).from(tables[of.record]).where(and(where.value, more))
    return row?.n ?? 0
  }
  const total = await counted()
  return { ok: true, value: { total, beyond: total - (await counted(scopeSql(actor, action))) } }
}

async function whereOf(
  reader: Reader,
  actor: Actor,
  { record, address, until }: AllOf,
): Promise<Outcome<SQL>> {
  const narrowed = await listWhere(reader, actor, record, address)
  if (!narrowed.ok) return narrowed
  const there = lte(tables[record].createdAt, until)
  const where = and(scopeSql(actor, `${record}.read` as Action), narrowed.value, there) as SQL
  return { ok: true, value: where }
}

/** Gives those of these records that a batch has an event of already. */
export async function doneInBatch(
  reader: Reader,
  batchId: string,
  record: RecordName,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const subjects = ids.map((id) => `${record}:${id}`)
  const rows = await reader
    .select({ subject: eventSubjects.subject })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .where(and(inArray(eventSubjects.subject, subjects), eq(events.batchId, batchId)))
  return new Set(rows.map(({ subject }) => subject.slice(record.length + 1)))
}
