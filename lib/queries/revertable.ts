import { and, eq } from 'drizzle-orm'
import { type Changes, collaborators, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowEach } from '@/lib/access/authorize'
import { maySee, maySet } from '@/lib/access/fields'
import { inverseAct } from '@/lib/access/inverse-act'
import type { Action } from '@/lib/access/permissions'
import { sharedIn } from '@/lib/domain/sharing'
import { isAsLeft } from '@/lib/domain/undoing'
import { isShared } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'

/** An event with all that it changed, hidden fields too. */
export interface Past {
  id: string
  act: string
  record: RecordName
  recordId: string
  changes: Changes
}

/**
 * Gives those among events that can be taken back as far as can be said without trying: the act has an inverse, the actor
 * may do it, sees all that it changed and may fill in what they would edit, and every field still holds what it was left with. What was made is thrown away
 * rather than taken back. The rules of the record have their say when it is tried.
 */
export async function revertableAmong(
  reader: Reader,
  actor: Actor,
  events: readonly Past[],
): Promise<Set<string>> {
  const wanted = new Map<Action, Past[]>()
  const found = await sharingAsLeft(reader, actor, events)
  for (const past of events) {
    const action = past.act.endsWith('.create') ? null : inverseAct(past.act)
    // An edit is taken back by an edit; any other act by its bare inverse.
    const may = past.act.endsWith('.update') ? maySet : maySee
    const isTheirs = Object.keys(past.changes).every((field) => may(actor, past.record, field))
    if (action && isTheirs) wanted.set(action, [...(wanted.get(action) ?? []), past])
  }
  for (const [action, pasts] of wanted) {
    const ids = [...new Set(pasts.map(({ recordId }) => recordId))]
    const rows = await allowEach(reader, actor, action, ids)
    for (const { id, recordId, changes } of pasts) {
      const row = rows.get(recordId)
      if (row && isAsLeft(row, changes)) found.add(id)
    }
  }
  return found
}

/** Those about collaborators who stand as the event left them, where the actor may say who works on the record. */
async function sharingAsLeft(reader: Reader, actor: Actor, events: readonly Past[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { id, record, recordId, changes } of events.filter(({ act }) => act.endsWith('.share'))) {
    const past = sharedIn(changes)
    if (!past || !isShared(record)) continue
    const rows = await allowEach(reader, actor, `${record}.share`, [recordId])
    if (!rows.has(recordId)) continue
    const [held] = await reader
      .select({ mayEdit: collaborators.mayEdit })
      .from(collaborators)
      .where(and(eq(collaborators.recordId, recordId), eq(collaborators.userId, past.userId)))
    if ((held?.mayEdit ?? null) === past.to) found.add(id)
  }
  return found
}
