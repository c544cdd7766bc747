import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { and, desc, eq, gte, inArray, lt, ne, or, type SQL } from 'drizzle-orm'
import { files, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { addDays, startOfDay } from '@/lib/domain/days'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { discussed } from '@/lib/records/discussed'
import type { BinLine, BinPage } from '@/lib/records/bin-page'
import { type RecordName, recordNames } from '@/lib/records/names'
import type { PastAddress } from '@/lib/records/past-address'
import { tables } from '@/lib/records/tables'
import { filesInBin } from './bin-files'
import { batchesOfDeletion, idsInBatch } from './bin-batches'
import { decodeCursor, encodeCursor } from './cursor'
import { namesOf, titleSql } from './labels'
import { searchSql } from './search-sql'

const PAGE = 50

/** Lists the kinds of record that somebody may bring back at all. */
export function restorableBy(actor: Actor): RecordName[] {
  return recordNames.filter((record) => mayEver(actor, `${record}.restore` as Action))
}

/**
 * Answers what lies in the bin and the actor may bring back, of all kinds together and with the files that were taken off, the last thrown away first, page by page.
 * Refuses a cursor that is not its own.
 */
export async function binPage(
  reader: Reader,
  actor: Actor,
  address: PastAddress,
  cursor?: string,
): Promise<Outcome<BinPage>> {
  const [at, record, id] = (cursor && decodeCursor(cursor, 3)) || []
  const isKey = typeof at === 'number' && typeof record === 'string' && typeof id === 'string'
  if (cursor && !isKey) return invalid({ cursor: 'invalid' })
  const after = isKey ? { at, record, id } : null
  const kinds = restorableBy(actor).filter((each) => !address.record || each === address.record)
  const found: BinLine[] = []
  for (const kind of kinds) found.push(...(await linesOf(reader, actor, kind, address, after)))
  for (const kind of discussed.filter((each) => !address.record || each === address.record)) {
    const rest = after && follows(kind, after, files)
    if (mayEver(actor, `${kind}.update` as Action))
      found.push(...(await filesInBin(reader, actor, kind, address, rest ?? undefined, PAGE + 1)))
  }
  found.sort((a, b) => b.at - a.at || compare(b.record, a.record) || compare(keyOf(b), keyOf(a)))
  const lines = found.slice(0, PAGE)
  const last = lines.at(-1)
  const batches = await batchesOfDeletion(
    reader,
    lines.filter(({ file }) => file === null),
  )
  const people = new Set(lines.map(({ byId }) => byId).filter((each) => each !== null))
  if (address.by) people.add(address.by)
  return {
    ok: true,
    value: {
      lines: lines.map((line) => ({
        ...line,
        batch: line.file ? null : (batches.get(`${line.record}:${line.id}`) ?? null),
      })),
      labels: await namesOf(reader, actor, new Map([['user', people]])),
      nextCursor: found.length > PAGE && last ? encodeCursor([last.at, last.record, keyOf(last)]) : null,
    },
  }
}

interface Place {
  at: number
  record: string
  id: string
}

async function linesOf(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  address: PastAddress,
  after: Place | null,
): Promise<BinLine[]> {
  const table = tables[record]
  const { by, from, until, text, batch } = address
  const conditions = [
    scopeSql(actor, `${record}.restore` as Action),
    onlyOwnersBringOwnersBack(actor, record),
    after ? follows(record, after, tables[record]) : undefined,
    by ? eq(table.updatedById, by) : undefined,
    from ? gte(table.deletedAt, startOfDay(from, actor.timeZone)) : undefined,
    until ? lt(table.deletedAt, startOfDay(addDays(until, 1), actor.timeZone)) : undefined,
    text ? searchSql(actor, record, text) : undefined,
    batch ? inArray(table.id, await idsInBatch(reader, batch, record)) : undefined,
  ]
  const rows = await reader
    .select({ id: table.id, name: titleSql(record, actor), at: table.deletedAt, byId: table.updatedById })
    .from(table)
    .where(and(...conditions))
    .orderBy(desc(table.deletedAt), desc(table.id))
    .limit(PAGE + 1)
  return rows.map(({ at, ...row }) => ({ ...row, at: at as number, record, file: null, batch: null }))
}

/** The order is by moment, then by kind, then by id; each kind is asked by itself. */
function follows(
  record: RecordName,
  after: Place,
  { deletedAt, id }: Record<'deletedAt' | 'id', SQLiteColumn>,
): SQL | undefined {
  const earlier = lt(deletedAt, after.at)
  const order = compare(record, after.record)
  if (order > 0) return earlier
  if (order < 0) return or(earlier, eq(deletedAt, after.at))
  return or(earlier, and(eq(deletedAt, after.at), lt(id, after.id)))
}

/** What a line goes by among those of its kind and moment. */
function keyOf({ id, file }: BinLine): string {
  return file?.id ?? id
}

/** As restoreRecord has it. */
function onlyOwnersBringOwnersBack(actor: Actor, record: RecordName): SQL | undefined {
  return record === 'user' && actor.role !== 'owner' ? ne(users.role, 'owner') : undefined
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
