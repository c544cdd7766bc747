import { inArray } from 'drizzle-orm'
import { type Changes, files, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowEach } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { filedIn, isFiling } from '@/lib/domain/filing'
import type { Past } from './revertable'

/** Gives the name of the file that an event tells of; null for any other event. */
export function fileIn({ act }: { act: string }, { attachment }: Changes): string | null {
  if (!isFiling(act)) return null
  const name = attachment?.[1] ?? attachment?.[0]
  return typeof name === 'string' ? name : null
}

/**
 * Gives those among events that tell of a file which is as the event left it, on a record that the actor may change: these
 * can be taken back.
 */
export async function revertableFilings(
  reader: Reader,
  actor: Actor,
  events: readonly Past[],
): Promise<Set<string>> {
  const filings = events.filter(({ act }) => isFiling(act))
  const found = new Set<string>()
  if (filings.length === 0) return found
  const ids = filings.map(({ changes }) => filedIn(changes))
  const rows = await reader
    .select({ id: files.id, recordId: files.recordId, deletedAt: files.deletedAt })
    .from(files)
    .where(inArray(files.id, ids))
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const record of new Set(filings.map((each) => each.record))) {
    const own = filings.filter((each) => each.record === record)
    const action = `${record}.update` as Action
    const allowed = await allowEach(reader, actor, action, [...new Set(own.map(({ recordId }) => recordId))])
    for (const { id, act, recordId, changes } of own) {
      const file = known.get(filedIn(changes))
      const isAsLeft = file?.recordId === recordId && (file.deletedAt === null) === act.endsWith('.attach')
      if (isAsLeft && allowed.has(recordId)) found.add(id)
    }
  }
  return found
}
