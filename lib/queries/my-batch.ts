import { and, desc, eq } from 'drizzle-orm'
import { events, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'

/** Gives the events that the actor has made under one batch, newest first; none for a batch of somebody else. */
export async function myBatch(reader: Reader, actor: Actor, batchId: string): Promise<string[]> {
  const rows = await reader
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.batchId, batchId), eq(events.actorId, actor.userId)))
    .orderBy(desc(events.id))
  return rows.map(({ id }) => id)
}
