import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { collaborators, subqueries } from '@/db'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Belonging } from '@/lib/records/description'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import type { Actor } from './actor'

/** Whose records are looked for, and for what. */
export interface Sought {
  /** People whose records count as in reach. */
  owners: readonly string[]
  /** Who was asked to work on records of others: that is theirs alone and not their leads'. */
  collaborator: Pick<Actor, 'userId' | 'collaboratesOn'>
  /** What is to be done; reading and exporting alone reach through other records to what one was asked to work on. */
  verb: string
}

/**
 * Gives the ways in which records of a kind belong to people, one condition each, all answered from an index: a database
 * that is asked for one or the other inside another question reads whole tables.
 */
export function waysOf(
  record: RecordName,
  sought: Sought,
  ways: readonly Belonging[] = ownWays(record),
): SQL[] {
  return ways.flatMap((way) => conditionsOf(record, sought, way))
}

function ownWays(record: RecordName): readonly Belonging[] {
  return descriptions[record].whose ?? []
}

function conditionsOf(record: RecordName, sought: Sought, way: Belonging): SQL[] {
  const { id } = tables[record]
  if ('readWhere' in way) return sought.verb === 'read' ? [eq(columnOf(record, way.readWhere), true)] : []
  if ('collaborating' in way)
    return sharedWith(record, sought, way.collaborating).map((ids) => isAmong(id, ids))
  if ('from' in way) return pointersOf(way, sought).map((ids) => isAmong(id, ids))
  const column = columnOf(record, way.field)
  const target = descriptions[record].fields[way.field]?.refersTo
  if (!target) throw new Error(`${record}.${way.field} refers to nothing that could be somebody's`)
  if (target === 'user') return [inArray(column, [...sought.owners])]
  const { readOnlyWhere: flag } = way
  if (flag && !isLooking(sought)) return []
  const isOpen = flag ? eq(columnOf(record, flag), true) : undefined
  return idsOf(target, sought).map((ids) => and(isOpen, isAmong(column, ids)) as SQL)
}

/** The ids of a kind's rows that are these people's, one question for each way. */
function idsOf(record: RecordName, sought: Sought): SQL[] {
  const table = tables[record]
  return ownWays(record).flatMap((way) => {
    if ('from' in way) return pointersOf(way, sought)
    if ('collaborating' in way) return sharedWith(record, sought, [])
    return conditionsOf(record, sought, way).map((theirs) =>
      subqueries.select({ id: table.id }).from(table).where(theirs).getSQL(),
    )
  })
}

/** What rows of another kind that are these people's point to. */
function pointersOf({ from, by }: { from: RecordName; by: string }, sought: Sought): SQL[] {
  const pointing = columnOf(from, by)
  const table = tables[from]
  return ownWays(from)
    .flatMap((way) => conditionsOf(from, sought, 'collaborating' in way ? { collaborating: [] } : way))
    .map((theirs) =>
      subqueries
        .select({ id: pointing })
        .from(table)
        .where(and(theirs, isNotNull(pointing), isNull(table.deletedAt)))
        .getSQL(),
    )
}

/** What somebody was asked to work on: all of it to look at, and what they may edit for the verbs named. */
function sharedWith(record: RecordName, sought: Sought, verbs: readonly string[]): SQL[] {
  const { userId, collaboratesOn } = sought.collaborator
  if (!isLooking(sought) && !verbs.includes(sought.verb)) return []
  if (collaboratesOn && !collaboratesOn.includes(record)) return []
  const theirs = and(
    eq(collaborators.userId, userId),
    eq(collaborators.record, record),
    isLooking(sought) ? undefined : eq(collaborators.mayEdit, true),
  )
  return [subqueries.select({ id: collaborators.recordId }).from(collaborators).where(theirs).getSQL()]
}

function isLooking({ verb }: Sought): boolean {
  return verb === 'read' || verb === 'export'
}

function isAmong(column: SQLiteColumn, ids: SQL): SQL {
  return sql`${column} in (${ids})`
}
