import { desc, eq } from 'drizzle-orm'
import { type Changes, events, eventSubjects, eventValues, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import type { CheckedLog } from '@/lib/records/log-entry'

/** Answers what the last check of the chain found; null where it was never checked. Throws NotFound for who may not check it. */
export async function lastCheck(reader: Reader, actor: Actor): Promise<CheckedLog | null> {
  allowWorkspace(actor, 'log.check')
  const [row] = await reader
    .select({ at: events.at, who: users.name, values: eventValues.values })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .innerJoin(eventValues, eq(eventValues.eventId, events.id))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(eq(eventSubjects.subject, 'workspace:log'))
    .orderBy(desc(eventSubjects.eventId))
    .limit(1)
  if (!row?.values) return null
  const found = JSON.parse(row.values) as Changes
  const position = found.position?.[1]
  return {
    at: row.at,
    who: row.who,
    events: Number(found.events?.[1]),
    head: String(found.head?.[1]),
    broken: typeof position === 'number' ? { position, reason: String(found.reason?.[1]) } : null,
  }
}
