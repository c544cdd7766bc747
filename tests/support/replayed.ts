import { asc, eq, like } from 'drizzle-orm'
import { events, eventValues, type Changes, type Store } from '@/db'
import type { RecordName } from '@/lib/records/names'

interface Replayed {
  /** The act that its history begins with. */
  first: string
  /** Every field that some act gave a value, as the last one left it. */
  values: Record<string, unknown>
}

/** Replays the history of every record of a kind, by its id; throws where an act found another value than the one before left. */
export async function replayed(store: Store, kind: RecordName): Promise<Map<string, Replayed>> {
  const rows = await store.read((reader) =>
    reader
      .select({ act: events.act, subject: events.subject, values: eventValues.values })
      .from(events)
      .innerJoin(eventValues, eq(eventValues.eventId, events.id))
      .where(like(events.subject, `${kind}:%`))
      .orderBy(asc(events.at), asc(events.id)),
  )
  const histories = new Map<string, Replayed>()
  for (const { act, subject, values } of rows) {
    const id = subject.slice(kind.length + 1)
    const history = histories.get(id) ?? { first: act, values: {} }
    for (const [field, [from, to]] of Object.entries(JSON.parse(values ?? '{}') as Changes)) {
      const before = history.values[field] ?? null
      if (before !== from) throw new Error(`${act} of ${subject} found another ${field}`)
      history.values[field] = to
    }
    histories.set(id, history)
  }
  return histories
}
