import { and, desc, eq, gte, isNotNull, isNull, like, lt, type SQL, sql } from 'drizzle-orm'
import { events, eventSubjects, eventValues, files, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { addDays, startOfDay } from '@/lib/domain/days'
import { fold } from '@/lib/domain/folding'
import type { BinLine } from '@/lib/records/bin-page'
import type { Discussed } from '@/lib/records/discussed'
import type { PastAddress } from '@/lib/records/past-address'
import { tables } from '@/lib/records/tables'
import { titleSql } from './labels'

/**
 * Gives the files that were taken off records of a kind which the actor may change, the last first: they can be brought back.
 * `after` leaves out what stood before.
 */
export async function filesInBin(
  reader: Reader,
  actor: Actor,
  record: Discussed,
  { by, from, until, text, batch }: PastAddress,
  after: SQL | undefined,
  limit: number,
): Promise<BinLine[]> {
  const table = tables[record]
  // The act that took it off has the moment that the row keeps, and names the file: several may have gone at once.
  const act = and(
    eq(events.id, eventSubjects.eventId),
    eq(events.act, `${record}.detach`),
    eq(events.subject, eventSubjects.subject),
    eq(events.at, files.deletedAt),
  )
  const itself = and(
    eq(eventValues.eventId, events.id),
    like(eventValues.values, sql`'%"' || ${files.id} || '"%'`),
  )
  const conditions = [
    eq(files.record, record),
    isNull(files.field),
    isNotNull(files.deletedAt),
    scopeSql(actor, `${record}.update` as Action),
    after,
    by ? eq(events.actorId, by) : undefined,
    from ? gte(files.deletedAt, startOfDay(from, actor.timeZone)) : undefined,
    until ? lt(files.deletedAt, startOfDay(addDays(until, 1), actor.timeZone)) : undefined,
    text ? like(files.nameKey, `%${fold(text).replace(/[%_\\]/g, '')}%`) : undefined,
    batch ? eq(events.batchId, batch) : undefined,
  ]
  const rows = await reader
    .select({
      id: table.id,
      fileId: files.id,
      name: files.name,
      of: titleSql(record, actor),
      at: files.deletedAt,
      byId: events.actorId,
    })
    .from(files)
    .innerJoin(table, eq(table.id, files.recordId))
    .innerJoin(eventSubjects, eq(eventSubjects.subject, sql`${`${record}:`} || ${files.recordId}`))
    .innerJoin(events, act)
    .innerJoin(eventValues, itself)
    .where(and(...conditions))
    .orderBy(desc(files.deletedAt), desc(files.id))
    .limit(limit)
  return rows.map(({ fileId, of, at, ...row }) => ({
    ...row,
    record,
    at: at ?? 0,
    file: { id: fileId, of },
    batch: null,
  }))
}
