import { and, count, desc, eq, inArray, isNotNull, like, type SQL, or } from 'drizzle-orm'
import { events, eventSubjects, type Reader } from '@/db'
import type { RecordName } from '@/lib/records/names'

/** What throws a record away: deleting it, or taking back that it was made or restored. */
const throwsAway = or(
  like(events.act, '%.delete'),
  and(isNotNull(events.revertsId), like(events.act, '%.create')),
) as SQL

/** Gives, for records in the bin, the batch that their last deletion belonged to and how many others that threw away. */
export async function batchesOfDeletion(
  reader: Reader,
  records: readonly { record: RecordName; id: string }[],
): Promise<Map<string, { id: string; others: number }>> {
  const subjects = records.map(({ record, id }) => `${record}:${id}`)
  if (subjects.length === 0) return new Map()
  const deletions = await reader
    .select({ subject: events.subject, batchId: events.batchId })
    .from(eventSubjects)
    .innerJoin(events, and(eq(events.id, eventSubjects.eventId), eq(events.subject, eventSubjects.subject)))
    .where(and(inArray(eventSubjects.subject, subjects), throwsAway))
    .orderBy(desc(events.id))
  const last = new Map<string, string | null>()
  for (const { subject, batchId } of deletions) if (!last.has(subject)) last.set(subject, batchId)
  const batches = [...new Set(last.values())].filter((id) => id !== null)
  if (batches.length === 0) return new Map()
  const counts = await reader
    .select({ id: events.batchId, n: count() })
    .from(events)
    .where(and(inArray(events.batchId, batches), throwsAway))
    .groupBy(events.batchId)
  const sizes = new Map(counts.map(({ id, n }) => [id, n]))
  return new Map(
    [...last].flatMap(([subject, id]) => {
      const others = (sizes.get(id) ?? 0) - 1
      return id !== null && others > 0 ? [[subject, { id, others }] as const] : []
    }),
  )
}

/** Gives the ids of a kind that a batch threw away. */
export async function idsInBatch(reader: Reader, batchId: string, record: RecordName): Promise<string[]> {
  const prefix = `${record}:`
  const rows = await reader
    .select({ subject: events.subject })
    .from(events)
    .where(and(eq(events.batchId, batchId), throwsAway, like(events.subject, `${prefix}%`)))
  return rows.map(({ subject }) => subject.slice(prefix.length))
}
