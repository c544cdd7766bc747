import { and, desc, eq, gt, gte, inArray, like, lt, lte, type SQL } from 'drizzle-orm'
import { eventHead, events, eventSubjects, eventValues, type Reader, subqueries, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import { hasRight } from '@/lib/access/permissions'
import { addDays, startOfDay } from '@/lib/domain/days'
import type { PastAddress } from '@/lib/records/past-address'
import { eventsInSight } from './timeline-scope'

/** Events looked at by one statement, and statements for one page: a rare thing is looked for in steps. */
const WINDOW = 10_000
const WINDOWS = 10

export interface FoundEvents {
  rows: LogRow[]
  /** Where to go on looking; null where the beginning was reached. */
  next: number | null
  /** The page is not full, but nothing further back was looked at. */
  isCutShort: boolean
}

/**
 * Finds events that somebody may read, newest first by their place in the chain, from before a position: those who run the
 * workspace all, managers those about records in their sight. An address that names a record or a batch is answered from an
 * index; any other walks back, and stops after WINDOW × WINDOWS events although it has not found a page. Throws NotFound for
 * who may read no log.
 */
export async function logEvents(
  reader: Reader,
  actor: Actor,
  address: PastAddress,
  before: number | null,
  limit: number,
): Promise<FoundEvents> {
  allowWorkspace(actor, 'log.read')
  const where = conditionsOf(actor, address)
  const head = before ?? (await headOf(reader)) + 1
  const isIndexed = address.of !== undefined || address.batch !== undefined
  const rows: LogRow[] = []
  let top = head
  for (let step = 0; step < (isIndexed ? 1 : WINDOWS) && top > 1 && rows.length <= limit; step++) {
    const bottom = isIndexed ? 0 : Math.max(0, top - 1 - WINDOW)
    const within = and(lt(events.position, top), gt(events.position, bottom), where) as SQL
    rows.push(...(await rowsOf(reader, within, limit + 1 - rows.length)))
    top = bottom + 1
  }
  const isFull = rows.length > limit
  const page = rows.slice(0, limit)
  const next = isFull ? (page.at(-1)?.position ?? null) : top > 1 ? top : null
  return { rows: page, next, isCutShort: !isFull && next !== null }
}

export type LogRow = Awaited<ReturnType<typeof rowsOf>>[number]

async function rowsOf(reader: Reader, where: SQL, limit: number) {
  const rows = await reader
    .select({
      id: events.id,
      position: events.position,
      act: events.act,
      subject: events.subject,
      at: events.at,
      revertsId: events.revertsId,
      batchId: events.batchId,
      hash: events.hash,
      who: users.name,
      actorId: events.actorId,
      values: eventValues.values,
    })
    .from(events)
    .leftJoin(eventValues, eq(eventValues.eventId, events.id))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(where)
    .orderBy(desc(events.position))
    .limit(limit)
  return rows.map((row) => ({ ...row, position: row.position as number }))
}

function conditionsOf(
  actor: Actor,
  { by, record, act, of, from, until, batch }: PastAddress,
): SQL | undefined {
  const about = subqueries.select({ id: eventSubjects.eventId }).from(eventSubjects)
  return and(
    by ? eq(events.actorId, by) : undefined,
    record ? like(events.act, `${record}.%`) : undefined,
    act ? like(events.act, `%.${act}`) : undefined,
    of ? inArray(events.id, about.where(eq(eventSubjects.subject, of))) : undefined,
    batch ? eq(events.batchId, batch) : undefined,
    from ? gte(events.at, startOfDay(from, actor.timeZone)) : undefined,
    until ? lt(events.at, startOfDay(addDays(until, 1), actor.timeZone)) : undefined,
    hasRight(actor.role, 'log.readAll') ? undefined : eventsInSight(actor),
  )
}

async function headOf(reader: Reader): Promise<number> {
  const [head] = await reader.select({ position: eventHead.position }).from(eventHead).limit(1)
  return head?.position ?? 0
}

/** When the event at a place in the chain, or the nearest before it, happened. */
export async function momentAt(reader: Reader, position: number): Promise<number | null> {
  const [row] = await reader
    .select({ at: events.at })
    .from(events)
    .where(lte(events.position, position))
    .orderBy(desc(events.position))
    .limit(1)
  return row?.at ?? null
}
