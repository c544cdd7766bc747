import { and, eq, inArray } from 'drizzle-orm'
import { type Changes, events, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { inverseRights } from '@/lib/access/inverse-rights'
import { readDepartures } from '@/lib/access/learn-departures'
import { hasRight } from '@/lib/access/permissions'
import { settledWith } from '@/lib/access/settle-rights'

interface RightsEvent {
  id: string
  act: string
  values: string | null
}

/** What became of changes of rights. */
export interface PastRights {
  undone: ReadonlySet<string>
  revertable: ReadonlySet<string>
}

/**
 * Says which changes of rights among events were taken back, and which the actor can take back: those that they might make, where all
 * stands as it was left. For who may not change rights, none.
 */
export async function pastRights(
  reader: Reader,
  actor: Actor,
  rows: readonly RightsEvent[],
): Promise<PastRights> {
  const changes = rows.filter(({ act }) => act === 'workspace.setRights')
  const undone = new Set<string>()
  const revertable = new Set<string>()
  if (changes.length === 0) return { undone, revertable }
  const ids = changes.map(({ id }) => id)
  const taken = await reader
    .select({ id: events.revertsId })
    .from(events)
    .where(and(eq(events.act, 'workspace.setRights'), inArray(events.revertsId, ids)))
  for (const { id } of taken) if (id !== null) undone.add(id)
  if (actor.seenBy || !hasRight(actor.role, 'workspace.setRights')) return { undone, revertable }
  const now = await readDepartures(reader)
  for (const { id, values } of changes) {
    if (undone.has(id) || values === null) continue
    if (settledWith(actor, now, inverseRights(JSON.parse(values) as Changes)).ok) revertable.add(id)
  }
  return { undone, revertable }
}
