import { and, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
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
  /**
   * Whether each row is asked for itself, which is the quickest where few are, instead of for all that belong to these people at
   * once. The answer is the same.
   */
  isByRow?: boolean
}

/** Some rows of a table. */
export interface Beginning {
  table: SQLiteTable
  where: SQL | undefined
}

/** Ids that a column of such rows holds. */
interface Ids extends Beginning {
  of: SQLiteColumn
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

/**
 * Gives for the same ways the rows that each begins with: the records themselves, or those through which they are in reach. How many
 * they are tells what it takes to go that way.
 */
export function beginningsOf(record: RecordName, sought: Sought): Beginning[] {
  const table = tables[record]
  return ownWays(record).flatMap((way): Beginning[] => {
    if ('from' in way) return pointersOf(way, sought)
    if ('collaborating' in way) return sharedWith(record, sought, way.collaborating)
    const target = 'field' in way ? descriptions[record].fields[way.field]?.refersTo : undefined
    if (target && target !== 'user') return idsOf(target, sought)
    return conditionsOf(record, sought, way).map((theirs) => ({
      table,
      where: and(theirs, isNull(table.deletedAt)),
    }))
  })
}

function ownWays(record: RecordName): readonly Belonging[] {
  return descriptions[record].whose ?? []
}

function conditionsOf(record: RecordName, sought: Sought, way: Belonging): SQL[] {
  const { id } = tables[record]
  const among = (column: SQLiteColumn, sets: Ids[]) => sets.map((ids) => isAmong(column, ids, sought))
  if ('readWhere' in way) return sought.verb === 'read' ? [eq(columnOf(record, way.readWhere), true)] : []
  if ('collaborating' in way) return among(id, sharedWith(record, sought, way.collaborating))
  if ('from' in way) return among(id, pointersOf(way, sought))
  const column = columnOf(record, way.field)
  const target = descriptions[record].fields[way.field]?.refersTo
  if (!target) throw new Error(`${record}.${way.field} refers to nothing that could be somebody's`)
  if (target === 'user') return [inArray(column, [...sought.owners])]
  const { readOnlyWhere: flag } = way
  if (flag && !isLooking(sought)) return []
  const isOpen = flag ? eq(columnOf(record, flag), true) : undefined
  const isPart = descriptions[record].partOf === way.field
  return among(column, isPart ? idsWorkedOn(target, sought) : idsOf(target, sought)).map(
    (theirs) => and(isOpen, theirs) as SQL,
  )
}

/** The ids of a kind's rows that are these people's, one set for each way. */
function idsOf(record: RecordName, sought: Sought): Ids[] {
  const table = tables[record]
  return ownWays(record).flatMap((way) => {
    if ('from' in way) return pointersOf(way, sought)
    if ('collaborating' in way) return sharedWith(record, sought, [])
    return conditionsOf(record, sought, way).map((where) => ({ of: table.id, table, where }))
  })
}

/** The same for parts: whoever may edit the whole does to them what is to be done. */
function idsWorkedOn(record: RecordName, sought: Sought): Ids[] {
  if (isLooking(sought)) return idsOf(record, sought)
  const shared = ownWays(record).flatMap((way) =>
    'collaborating' in way ? sharedWith(record, { ...sought, verb: 'update' }, way.collaborating) : [],
  )
  return [...idsOf(record, sought), ...shared]
}

/** What rows of another kind that are these people's point to. */
function pointersOf({ from, by }: { from: RecordName; by: string }, sought: Sought): Ids[] {
  const of = columnOf(from, by)
  const table = tables[from]
  return ownWays(from)
    .flatMap((way) => conditionsOf(from, sought, 'collaborating' in way ? { collaborating: [] } : way))
    .map((theirs) => ({ of, table, where: and(theirs, isNotNull(of), isNull(table.deletedAt)) }))
}

/** What somebody was asked to work on: all of it to look at, and what they may edit for the verbs named. */
function sharedWith(record: RecordName, sought: Sought, verbs: readonly string[]): Ids[] {
  const { userId, collaboratesOn } = sought.collaborator
  if (!isLooking(sought) && !verbs.includes(sought.verb)) return []
  if (collaboratesOn && !collaboratesOn.includes(record)) return []
  const where = and(
    eq(collaborators.userId, userId),
    eq(collaborators.record, record),
    isLooking(sought) ? undefined : eq(collaborators.mayEdit, true),
  )
  return [{ of: collaborators.recordId, table: collaborators, where }]
}

function isLooking({ verb }: Sought): boolean {
  return verb === 'read' || verb === 'export'
}

function isAmong(column: SQLiteColumn, { of, table, where }: Ids, { isByRow }: Sought): SQL {
  if (!isByRow) return sql`${column} in (${subqueries.select({ id: of }).from(table).where(where).getSQL()})`
  return exists(
    subqueries
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(of, column), where)),
  )
}
