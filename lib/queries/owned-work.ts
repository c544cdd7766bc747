import { and, asc, count, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { personToHandOver } from '@/lib/access/hand-over'
import { type Action, reachOf } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import type { Instant } from '@/lib/domain/days'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { OwnedKind, OwnedWork } from '@/lib/records/hand-over'
import { handedOverKinds } from '@/lib/records/handed-over-kinds'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** Which records of somebody are meant. */
export interface OwnedBy {
  personId: string
  withClosed: boolean
  /** Those that were there then. */
  until?: Instant
}

/** Answers what somebody owns, kind by kind. Throws NotFound as personToHandOver does. */
export async function ownedWork(reader: Reader, actor: Actor, personId: string): Promise<OwnedWork> {
  const person = await personToHandOver(reader, actor, personId)
  const kinds: OwnedKind[] = []
  for (const record of ownableBy(actor)) {
    const n = await countOwned(reader, actor, record, { personId, withClosed: true })
    if (n === 0) continue
    const isEndless = !descriptions[record].openWhile
    const open = isEndless ? n : await countOwned(reader, actor, record, { personId, withClosed: false })
    kinds.push({ record, n, open })
  }
  return { person, kinds }
}

/** Counts the records of a kind that somebody owns, of those that the actor sees; narrowed further by `more`. */
export async function countOwned(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  of: OwnedBy,
  more?: SQL,
): Promise<number> {
  const where = and(ownedSql(actor, record, of), more)
  const [row] = await reader.select({ n: count() }).from(tables[record]).where(where)
  return row?.n ?? 0
}

/** Gives the ids of these records after one, in the order of ids. */
export async function ownedAfter(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  { after, limit, ...of }: OwnedBy & { after: string; limit: number },
): Promise<string[]> {
  const { id } = tables[record]
  const rows = await reader
    .select({ id })
    .from(tables[record])
    .where(and(ownedSql(actor, record, of), gt(id, after)))
    .orderBy(asc(id))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** Lists the kinds that can be handed over and that the actor reads at all. */
export function ownableBy(actor: Actor): RecordName[] {
  return handedOverKinds().filter((record) => reachOf(actor, `${record}.read` as Action) !== 'none')
}

function ownedSql(actor: Actor, record: RecordName, { personId, withClosed, until }: OwnedBy): SQL {
  const table = tables[record]
  return and(
    withClosed ? scopeSql(actor, `${record}.read` as Action) : openInSight(actor, record),
    eq(columnOf(record, 'ownerId'), personId),
    until === undefined ? undefined : lte(table.createdAt, until),
  ) as SQL
}

/** Says in SQL which records the actor sees that have work left in them. */
export function openInSight(actor: Actor, record: RecordName): SQL {
  return and(scopeSql(actor, `${record}.read` as Action), openSql(record)) as SQL
}

/** Says in SQL that there is work left in a record. */
function openSql(record: RecordName): SQL | undefined {
  const { openWhile } = descriptions[record]
  if (!openWhile) return undefined
  const column = columnOf(record, openWhile.field)
  const held = openWhile.is.filter((value) => value !== null)
  return or(
    held.length > 0 ? inArray(column, held) : undefined,
    openWhile.is.includes(null) ? isNull(column) : undefined,
  )
}
