import type { Changes, Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import type { PastAddress } from '@/lib/records/past-address'
import { encodeCursor } from './cursor'
import { type LogRow, logEvents } from './log-events'
import { positionIn } from './log-page'

/** An event as machines read it: values as they were stored, of the fields that the asker may see. */
export interface ListedEvent {
  id: string
  position: number
  act: string
  record: string
  recordId: string
  actorId: string | null
  at: number
  batchId: string | null
  revertsId: string | null
  hash: string | null
  changes: Changes
}

/** Answers the same as the log's page, for machines. Throws NotFound for who may read no log; refuses a foreign cursor. */
export async function listEvents(
  reader: Reader,
  actor: Actor,
  address: PastAddress,
  cursor: string | undefined,
  limit: number,
): Promise<Outcome<{ data: ListedEvent[]; nextCursor: string | null }>> {
  const before = positionIn(cursor)
  if (before === undefined) return invalid({ cursor: 'invalid' })
  const { rows, next } = await logEvents(reader, actor, address, before, limit)
  const data = rows.map((row) => listed(row, actor)).filter((event) => event !== null)
  return { ok: true, value: { data, nextCursor: next === null ? null : encodeCursor([next]) } }
}

function listed({ who: _, values, subject, ...row }: LogRow, actor: Actor): ListedEvent | null {
  const [record = '', recordId = ''] = subject.split(':')
  const all = Object.entries(values === null ? {} : (JSON.parse(values) as Changes))
  const isRecord = Object.hasOwn(descriptions, record)
  const seen = all.filter(([field]) => !isRecord || isSeen(actor, record as RecordName, field))
  // An edit of nothing but hidden fields is hidden as a whole.
  if (row.act.endsWith('.update') && all.length > 0 && seen.length === 0) return null
  return { ...row, record, recordId, changes: Object.fromEntries(seen) }
}

function isSeen(actor: Actor, record: RecordName, field: string): boolean {
  return Object.hasOwn(descriptions[record].fields, field) && maySee(actor, record, field)
}
