import type { Changes, Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import type { LogEntry, LogPage } from '@/lib/records/log-entry'
import type { RecordName } from '@/lib/records/names'
import type { PastAddress } from '@/lib/records/past-address'
import { decodeCursor, encodeCursor } from './cursor'
import { namesOf } from './labels'
import { type LogRow, logEvents, momentAt } from './log-events'
import { pastRights } from './revertable-rights'
import { tellEvents } from './timeline-entries'

const PAGE = 50

/**
 * Answers what happened in the workspace, as sentences are made of it, newest first, page by page, as far as the actor may
 * read it; of every change only the fields that they may see. Throws NotFound for who may read no log; refuses a cursor that
 * is not its own.
 */
export async function logPage(
  reader: Reader,
  actor: Actor,
  address: PastAddress,
  cursor?: string,
  limit = PAGE,
): Promise<Outcome<LogPage>> {
  const before = positionIn(cursor)
  if (before === undefined) return invalid({ cursor: 'invalid' })
  const { rows, next, isCutShort } = await logEvents(reader, actor, address, before, limit)
  return {
    ok: true,
    value: {
      entries: await entriesOf(reader, actor, rows),
      labels: await labelsFor(reader, actor, address),
      nextCursor: next === null ? null : encodeCursor([next]),
      lookedBackTo: isCutShort && next !== null ? await momentAt(reader, next) : null,
    },
  }
}

/** Reads a cursor of the log; null for none, undefined for one that is not its own. */
export function positionIn(cursor: string | undefined): number | null | undefined {
  if (cursor === undefined) return null
  const [position] = decodeCursor(cursor, 1) ?? []
  return typeof position === 'number' && Number.isSafeInteger(position) && position > 0 ? position : undefined
}

async function entriesOf(reader: Reader, actor: Actor, rows: readonly LogRow[]): Promise<LogEntry[]> {
  const told = new Map((await tellEvents(reader, actor, rows)).map((entry) => [entry.id, entry]))
  const rights = await pastRights(reader, actor, rows)
  return rows.flatMap((row): LogEntry[] => {
    const { id, position, act, subject, at, who, batchId, values, revertsId } = row
    const entry = told.get(id) ?? null
    // An edit of nothing but hidden fields is hidden as a whole.
    if (!entry && isRecord(subject)) return []
    const changes = entry || values === null ? {} : (JSON.parse(values) as Changes)
    const past = {
      isUndo: revertsId !== null,
      isUndone: entry?.isUndone ?? rights.undone.has(id),
      mayRevert: entry?.mayRevert ?? rights.revertable.has(id),
    }
    return [{ id, position, act, subject, at, who, batchId, ...past, told: entry, changes }]
  })
}

function isRecord(subject: string): boolean {
  return Object.hasOwn(descriptions, subject.slice(0, subject.indexOf(':')))
}

async function labelsFor(reader: Reader, actor: Actor, { by, of }: PastAddress) {
  const [kind, id] = (of ?? '').split(':')
  const wanted = new Map<RecordName, Set<string>>()
  if (by) wanted.set('user', new Set([by]))
  if (kind && id && isRecord(`${kind}:`))
    wanted.set(kind as RecordName, new Set([...(wanted.get(kind as RecordName) ?? []), id]))
  return namesOf(reader, actor, wanted)
}
