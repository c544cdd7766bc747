import { subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'

/** Notes that somebody took records out of the house, which ones and how many. Refuses (NotFound) who may not. */
export async function noteExport(
  tx: Writer,
  actor: Actor,
  { record, rows }: { record: RecordName; rows: number },
): Promise<Outcome<{ eventId: string }>> {
  const action = `${record}.export` as Action
  if (!mayEver(actor, action)) throw new NotFound()
  const eventId = await writeEvent(tx, {
    act: action,
    subject: subjectOf('workspace', 'workspace'),
    actorId: actor.userId,
    at: actor.now,
    changes: { rows: [null, rows] },
  })
  return { ok: true, value: { eventId } }
}
