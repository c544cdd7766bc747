import { subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace, mayEver, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'

type Noted = Outcome<{ eventId: string }>

/** Notes that somebody took records out of the house, which ones and how many. Refuses (NotFound) who may not. */
export async function noteExport(
  tx: Writer,
  actor: Actor,
  { record, rows }: { record: RecordName; rows: number },
): Promise<Noted> {
  const action = `${record}.export` as Action
  if (!mayEver(actor, action)) throw new NotFound()
  return note(tx, actor, action, rows)
}

/** The same for events of the log. Refuses (NotFound) who may not read it. */
export async function noteLogExport(tx: Writer, actor: Actor, rows: number): Promise<Noted> {
  allowWorkspace(actor, 'log.read')
  return note(tx, actor, 'log.export', rows)
}

async function note(tx: Writer, actor: Actor, act: string, rows: number): Promise<Noted> {
  const eventId = await writeEvent(tx, {
    act,
    subject: subjectOf('workspace', 'workspace'),
    actorId: actor.userId,
    at: actor.now,
    changes: { rows: [null, rows] },
  })
  return { ok: true, value: { eventId } }
}
