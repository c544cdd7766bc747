import { and, desc, eq, ne } from 'drizzle-orm'
import { type Changes, events, eventSubjects, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Refused, refuse } from '@/lib/domain/refusals'
import { isAsLeft } from '@/lib/domain/undoing'
import type { Values } from '@/lib/records/input'

/** Refuses, naming who, where somebody changed one of the fields since. */
export async function changedSince(reader: Reader, row: Values, changes: Changes): Promise<Refused | null> {
  if (isAsLeft(row, changes)) return null
  const [by] = await reader
    .select({ name: users.name })
    .from(users)
    .where(eq(users.id, row.updatedById as string))
  return refuse('undo_superseded', { details: { by: by?.name ?? '', at: row.updatedAt as number } })
}

/** Refuses, naming who, where somebody else has worked on a record since it was made. */
export async function changedByOthers(
  reader: Reader,
  actor: Actor,
  subject: string,
): Promise<Refused | null> {
  const [other] = await reader
    .select({ at: events.at, name: users.name })
    .from(eventSubjects)
    .innerJoin(events, and(eq(events.id, eventSubjects.eventId), eq(events.subject, subject)))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(eventSubjects.subject, subject), ne(events.actorId, actor.userId)))
    .orderBy(desc(events.at))
    .limit(1)
  return other ? refuse('undo_superseded', { details: { by: other.name ?? '', at: other.at } }) : null
}
