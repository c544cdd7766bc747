import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { events, type Reader } from '@/db'

/** What an act on the layout of pipelines does beside its own row. */
const REST = ['stage.create', 'stage.update', 'opportunity.move']

/** Gives the other events of an act on the layout of pipelines, the last first: the stages of a copy, the moves out of a deleted stage. */
export async function layoutRest(
  reader: Reader,
  { id, batchId }: typeof events.$inferSelect,
): Promise<string[]> {
  if (!batchId) return []
  const rest = await reader
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.batchId, batchId), ne(events.id, id), inArray(events.act, REST)))
    .orderBy(desc(events.id))
  return rest.map((event) => event.id)
}
