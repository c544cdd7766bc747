import { eq, getTableColumns, inArray } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type Changes, events, imports, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import { HANDED_OVER, handedOverIn } from '@/lib/domain/hand-over'
import { regionName } from '@/lib/domain/regions/region'
import { sharedIn } from '@/lib/domain/sharing'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { titleOf } from '@/lib/records/title-of'
import type { TimelineChange, TimelineEntry } from '@/lib/records/timeline-entry'
import { fileLabels } from './field-file'
import { fileIn, revertableFilings } from './filings'
import { namesOf, titleSql } from './labels'
import { revertableAmong } from './revertable'

export interface EventRow {
  id: string
  act: string
  subject: string
  at: number
  revertsId: string | null
  batchId: string | null
  who: string | null
  actorId: string | null
  values: string | null
}

interface Told {
  row: EventRow
  record: RecordName
  recordId: string
  /** As they were written. */
  all: Changes
  changes: TimelineChange[]
}

/** Makes entries of events: hidden fields left out, and whole edits of nothing but hidden fields; references named. */
export async function tellEvents(
  reader: Reader,
  actor: Actor,
  rows: readonly EventRow[],
): Promise<TimelineEntry[]> {
  const told = rows.map((row) => toldOf(row, actor)).filter((each) => each !== null)
  const undone = await undoneAmong(
    reader,
    rows.map((row) => row.id),
  )
  const standing = told.filter(({ row }) => row.values !== null && !undone.has(row.id))
  const pasts = standing.map(({ row: { id, act }, all, ...of }) => ({ ...of, id, act, changes: all }))
  const revertable = await revertableAmong(reader, actor, pasts)
  const filings = await revertableFilings(reader, actor, pasts)
  const imported = await importedAmong(reader, told)
  const subjects = await subjectsOf(reader, actor, told)
  const names = {
    ...(await namesOf(reader, actor, referencesIn(told))),
    ...(await fileLabels(reader, filesIn(told))),
  }
  return told.map(({ row, record, recordId, all, changes }) => {
    const { name, currency } = subjects.get(row.subject) ?? { name: null, currency: null }
    const { id, act, at, who, batchId } = row
    return {
      id,
      act,
      at,
      who,
      record,
      recordId,
      name:
        name ??
        (titleOf(record, Object.fromEntries(changes.map(({ field, to }) => [field, to])), names) || null),
      currency: (changes.find(({ field }) => field === 'currency')?.to as string | undefined) ?? currency,
      isUndo: row.revertsId !== null,
      isUndone: undone.has(id),
      mayRevert: revertable.has(id) || filings.has(id) || isOwnComment(row, actor, undone),
      through: batchId === null ? null : imported.has(batchId) ? 'import' : 'batch',
      comment: undone.has(id) ? null : saidIn(row, all),
      file: fileIn(row, all),
      collaborator: collaboratorIn(row, all, names),
      handedOver: handOverIn(row, all, names),
      changes: changes.map((change) => named(change, record, names)),
    }
  })
}

/** Whoever wrote a comment takes it back, and nobody else. */
function isOwnComment({ id, act, actorId, revertsId }: EventRow, actor: Actor, undone: ReadonlySet<string>) {
  return act.endsWith('.comment') && actorId === actor.userId && revertsId === null && !undone.has(id)
}

function saidIn({ act }: EventRow, { comment }: Changes): string | null {
  const words = act.endsWith('.comment') ? comment?.[1] : null
  return typeof words === 'string' ? words : null
}

function collaboratorIn(
  { act }: EventRow,
  all: Changes,
  names: Record<string, string>,
): TimelineEntry['collaborator'] {
  const past = act.endsWith('.share') ? sharedIn(all) : null
  return past && { name: names[past.userId] ?? '', from: past.from, to: past.to }
}

function handOverIn({ act }: EventRow, all: Changes, names: Record<string, string>) {
  const past = act === HANDED_OVER ? handedOverIn(all) : null
  return past && { to: names[past.toId] ?? '', records: past.records, isBack: past.isBack }
}

function toldOf(row: EventRow, actor: Actor): Told | null {
  const at = row.subject.indexOf(':')
  const record = row.subject.slice(0, at) as RecordName
  if (!Object.hasOwn(descriptions, record)) return null
  const { fields } = descriptions[record]
  const all = row.values === null ? {} : (JSON.parse(row.values) as Changes)
  const changes = Object.entries(all)
    .filter(([field]) => Object.hasOwn(fields, field) && maySee(actor, record, field))
    .map(([field, [from, to]]) => ({ field, from, to }))
  // An edit of a hidden field is hidden as a whole: that it happened would tell too.
  if (row.act.endsWith('.update') && Object.keys(all).length > 0 && changes.length === 0) return null
  return { row, record, recordId: row.subject.slice(at + 1), all, changes }
}

async function undoneAmong(reader: Reader, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reader
    .select({ id: events.revertsId })
    .from(events)
    .where(inArray(events.revertsId, ids))
  return new Set(rows.map(({ id }) => id).filter((id) => id !== null))
}

async function importedAmong(reader: Reader, told: readonly Told[]): Promise<Set<string>> {
  const batches = [...new Set(told.map(({ row }) => row.batchId).filter((id) => id !== null))]
  if (batches.length === 0) return new Set()
  const rows = await reader.select({ id: imports.id }).from(imports).where(inArray(imports.id, batches))
  return new Set(rows.map(({ id }) => id))
}

async function subjectsOf(reader: Reader, actor: Actor, told: readonly Told[]) {
  const found = new Map<string, { name: string; currency: string | null }>()
  for (const record of new Set(told.map((each) => each.record))) {
    const table = tables[record]
    const { currency } = getTableColumns(table) as Record<string, SQLiteColumn>
    const ids = [...new Set(told.filter((each) => each.record === record).map((each) => each.recordId))]
    const rows = await reader
      .select({ id: table.id, name: titleSql(record, actor), currency: currency ?? table.id })
      .from(table)
      .where(ids.length === 1 ? eq(table.id, ids[0] as string) : inArray(table.id, ids))
    for (const { id, name, currency: code } of rows)
      found.set(`${record}:${id}`, { name, currency: currency ? String(code) : null })
  }
  return found
}

function referencesIn(told: readonly Told[]): Map<RecordName, Set<string>> {
  const shared = told.map(({ row, all }) =>
    row.act === HANDED_OVER
      ? handedOverIn(all)?.toId
      : row.act.endsWith('.share')
        ? sharedIn(all)?.userId
        : undefined,
  )
  const people = new Set(shared.filter((id) => id !== undefined))
  const wanted = new Map<RecordName, Set<string>>([['user', people]])
  for (const { record, changes } of told)
    for (const { field, from, to } of changes) {
      const target = descriptions[record].fields[field]?.refersTo
      if (!target) continue
      const ids = wanted.get(target) ?? new Set()
      for (const id of [from, to]) if (typeof id === 'string') ids.add(id)
      wanted.set(target, ids)
    }
  return wanted
}

function filesIn(told: readonly Told[]): unknown[] {
  return told.flatMap(({ record, changes }) =>
    changes
      .filter(({ field }) => descriptions[record].fields[field]?.kind === 'file')
      .flatMap(({ from, to }) => [from, to]),
  )
}

function named({ field, from, to }: TimelineChange, record: RecordName, names: Record<string, string>) {
  const described = descriptions[record].fields[field]
  const isRegion = described?.kind === 'region'
  if (!described?.refersTo && !isRegion && described?.kind !== 'file') return { field, from, to }
  const nameOf = (id: unknown) =>
    typeof id === 'string' ? (isRegion ? regionName(id) : (names[id] ?? '')) : null
  return { field, from: nameOf(from), to: nameOf(to) }
}
