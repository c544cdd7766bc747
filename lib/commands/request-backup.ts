import { subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import { keepQueued } from './queue-job'

/** Asks for a backup to be made now; one that is already being made or waiting is that one. Refuses who may not see to it. */
export async function requestBackup(tx: Writer, actor: Actor): Promise<Outcome<null>> {
  allowWorkspace(actor, 'workspace.health')
  await keepQueued(tx, { kind: 'backup', runAt: actor.now, now: actor.now }, true)
  await writeEvent(tx, {
    act: 'workspace.backUp',
    subject: subjectOf('workspace', 'workspace'),
    actorId: actor.userId,
    at: actor.now,
    changes: {},
  })
  return { ok: true, value: null }
}
