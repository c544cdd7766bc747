import { and, desc, eq, like } from 'drizzle-orm'
import { events, eventSubjects, eventValues, type Reader, subjectOf, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'

/** Records, or events of the log, that somebody took out of the house. */
export interface Export {
  id: string
  /** 'customer.export', or 'log.export'. */
  act: string
  at: number
  who: string | null
  /** How many there were; null where what the event said has been erased. */
  rows: number | null
}

const MOST = 200

/** Lists the newest exports, who made them and how many rows they took. Throws NotFound for who does not run the workspace. */
export async function exportsMade(reader: Reader, actor: Actor): Promise<Export[]> {
  allowWorkspace(actor, 'log.readAll')
  const rows = await reader
    .select({ id: events.id, act: events.act, at: events.at, who: users.name, values: eventValues.values })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .leftJoin(eventValues, eq(eventValues.eventId, events.id))
    .leftJoin(users, eq(users.id, events.actorId))
    // Exports are the workspace's: its events are few, and an index finds them.
    .where(and(eq(eventSubjects.subject, subjectOf('workspace', 'workspace')), like(events.act, '%.export')))
    .orderBy(desc(eventSubjects.eventId))
    .limit(MOST)
  return rows.map(({ values, ...row }) => ({ ...row, rows: rowsIn(values) }))
}

function rowsIn(values: string | null): number | null {
  if (values === null) return null
  const { rows } = JSON.parse(values) as { rows?: [unknown, unknown] }
  return typeof rows?.[1] === 'number' ? rows[1] : null
}
