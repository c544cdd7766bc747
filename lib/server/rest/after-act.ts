import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { getRecord } from '@/lib/queries/get-record'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

/**
 * Gives a record as an act has left it, with the id of the event that tells of it and by which it can be undone (null where
 * nothing changed); the ids alone where the actor sees it no longer, because it went to the bin or to somebody else.
 */
export async function afterAct(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  { id, eventId }: { id: string; eventId: string | null },
): Promise<Values> {
  try {
    return { ...(await getRecord(reader, actor, record, id)), eventId }
  } catch (fault) {
    if (fault instanceof NotFound) return { id, eventId }
    throw fault
  }
}
