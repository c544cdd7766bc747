import { and, asc, eq, inArray, like } from 'drizzle-orm'
import { type Changes, events, eventSubjects, eventValues, type Reader, subjectOf } from '@/db'
import type { HoldChange } from '@/lib/domain/stage-stays'

/** Ids in one question. */
const AT_ONCE = 400

/**
 * Gives when each of these opportunities was put on hold and taken up again, read from what their own events say of being on hold,
 * whichever act changed it (holding, taking up again, closing, an undo). Asks nobody's scope: the ids are in it already.
 */
export async function holdChangesOf(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, HoldChange[]>> {
  const found = new Map<string, HoldChange[]>(ids.map((id) => [id, []]))
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const byId = new Map(ids.slice(from, from + AT_ONCE).map((id) => [subjectOf('opportunity', id), id]))
    const rows = await reader
      .select({ subject: eventSubjects.subject, at: events.at, values: eventValues.values })
      .from(eventSubjects)
      .innerJoin(events, and(eq(events.id, eventSubjects.eventId), eq(events.subject, eventSubjects.subject)))
      .innerJoin(eventValues, eq(eventValues.eventId, events.id))
      .where(
        and(inArray(eventSubjects.subject, [...byId.keys()]), like(eventValues.values, '%"isOnHold":[%')),
      )
      .orderBy(asc(events.at), asc(events.id))
    for (const { subject, at, values } of rows) {
      // The words looked for may stand inside a text as well.
      const change = (JSON.parse(values ?? '{}') as Changes).isOnHold
      if (change) found.get(byId.get(subject) ?? '')?.push({ at, isOnHold: change[1] === true })
    }
  }
  return found
}
