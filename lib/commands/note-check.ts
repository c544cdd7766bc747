import { subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { CheckedLog } from '@/lib/records/log-entry'

/** Notes what a check of the chain found, in the chain itself. Refuses (NotFound) who may not check it. */
export async function noteCheck(
  tx: Writer,
  actor: Actor,
  { events, head, broken }: Pick<CheckedLog, 'events' | 'head' | 'broken'>,
): Promise<Outcome<{ eventId: string }>> {
  allowWorkspace(actor, 'log.check')
  const eventId = await writeEvent(tx, {
    act: 'workspace.checkLog',
    subject: subjectOf('workspace', 'log'),
    actorId: actor.userId,
    at: actor.now,
    changes: {
      events: [null, events],
      head: [null, head],
      ...(broken && { position: [null, broken.position], reason: [null, broken.reason] }),
    },
  })
  return { ok: true, value: { eventId } }
}
