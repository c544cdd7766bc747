import { and, desc, eq, like, lt, or } from 'drizzle-orm'
import { events, eventSubjects, eventValues, type Reader, subjectOf, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import type { TimelineEntry, TimelinePage } from '@/lib/records/timeline-entry'
import { decodeCursor, encodeCursor } from './cursor'
import { tellEvents } from './timeline-entries'
import { subjectsInSight } from './timeline-scope'

const PAGE = 20

export interface TimelineQuestion {
  record: RecordName
  id: string
  cursor?: string | undefined
  field?: string | undefined
}

/**
 * Answers what happened to a record and to what belongs to it, newest first, page by page: of related records only what
 * the actor may see, and of every change only the fields that the actor may see. With a `field`, only what that field of the
 * record itself was set to, and by whom. Throws NotFound for a record out of scope; refuses a cursor that is not its own, and
 * a field that the actor does not see.
 */
export async function timelineOf(
  reader: Reader,
  actor: Actor,
  { record, id, cursor, field }: TimelineQuestion,
): Promise<Outcome<TimelinePage>> {
  await allow(reader, actor, `${record}.read` as Action, id)
  if (field !== undefined && !visibleFields(actor, record).has(field))
    return invalid({ field: 'unknown_field' })
  const [at, eventId] = (cursor && decodeCursor(cursor, 2)) || []
  const isKey = typeof at === 'number' && typeof eventId === 'string'
  if (cursor && !isKey) return invalid({ cursor: 'invalid' })
  const earlier = isKey ? or(lt(events.at, at), and(eq(events.at, at), lt(events.id, eventId))) : undefined
  const subject = subjectOf(record, id)
  const rows = await reader
    .select({
      id: events.id,
      act: events.act,
      subject: events.subject,
      at: events.at,
      revertsId: events.revertsId,
      batchId: events.batchId,
      who: users.name,
      actorId: events.actorId,
      values: eventValues.values,
    })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .leftJoin(eventValues, eq(eventValues.eventId, events.id))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(
        eq(eventSubjects.subject, subject),
        field === undefined
          ? or(eq(events.subject, subject), subjectsInSight(actor, record))
          : and(eq(events.subject, subject), like(eventValues.values, `%"${field}":[%`)),
        earlier ?? undefined,
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    ok: true,
    value: {
      entries: (await tellEvents(reader, actor, page)).filter((entry) => tells(entry, field)),
      nextCursor: rows.length > PAGE && last ? encodeCursor([last.at, last.id]) : null,
    },
  }
}

/** The words looked for may stand inside a text as well. */
function tells({ changes }: TimelineEntry, field: string | undefined): boolean {
  return field === undefined || changes.some((change) => change.field === field)
}
