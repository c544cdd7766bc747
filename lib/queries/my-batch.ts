import { aliasedTable, and, count, desc, eq, lt, min, type SQL } from 'drizzle-orm'
import { events, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { RecordName } from '@/lib/records/names'

/** One event of a batch, and the batch in which it was taken back. */
export interface BatchEvent {
  id: string
  undoneIn: string | null
}

/** Counts the events that the actor has made under one batch, and names the kind of its records; none for a batch of somebody else. */
export async function sizeOfMyBatch(
  reader: Reader,
  actor: Actor,
  batchId: string,
): Promise<{ size: number; record: RecordName | null }> {
  const [row] = await reader
    .select({ size: count(), subject: min(events.subject) })
    .from(events)
    .where(mine(actor, batchId))
  const [record] = row?.subject?.split(':') ?? []
  return { size: row?.size ?? 0, record: (record as RecordName | undefined) ?? null }
}

/** Gives these events, newest first, from before one on. */
export async function myBatch(
  reader: Reader,
  actor: Actor,
  batchId: string,
  { before, limit }: { before?: string | null; limit: number },
): Promise<BatchEvent[]> {
  const undoing = aliasedTable(events, 'undoing')
  return reader
    .select({ id: events.id, undoneIn: undoing.batchId })
    .from(events)
    .leftJoin(undoing, eq(undoing.revertsId, events.id))
    .where(and(mine(actor, batchId), before ? lt(events.id, before) : undefined))
    .orderBy(desc(events.id))
    .limit(limit)
}

function mine(actor: Actor, batchId: string): SQL {
  return and(eq(events.batchId, batchId), eq(events.actorId, actor.userId)) as SQL
}
