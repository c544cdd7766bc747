import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { subqueries } from '@/db'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Belonging } from '@/lib/records/description'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import type { Actor } from './actor'
import { type Action, reachOf } from './permissions'
import { ownersIn } from './scope'

type Owners = readonly string[]

/**
 * The ways in which records of a kind are in an actor's sight, one condition each, rows in the bin among them; null where all
 * are. Together they are what scopeSql says in one condition; apart, each is answered from its own index, while a PostgreSQL
 * that is asked for one or the other within another reads whole tables. Gives none where the actor may read nothing.
 */
export function scopeWays(actor: Actor, record: RecordName): SQL[] | null {
  const owners = ownersIn(actor, reachOf(actor, `${record}.read` as Action))
  if (owners === null) return null
  return owners.length === 0
    ? []
    : (descriptions[record].whose ?? []).flatMap((way) => waysOf(record, owners, way))
}

/**
 * The same, apart for each way that the description names, for telling which of them holds. Gives none where all are in sight, or
 * nothing is.
 */
export function namedWays(actor: Actor, record: RecordName): { way: Belonging; holds: SQL }[] {
  const owners = ownersIn(actor, reachOf(actor, `${record}.read` as Action))
  if (owners === null || owners.length === 0) return []
  return (descriptions[record].whose ?? []).map((way) => ({
    way,
    holds: or(...waysOf(record, owners, way)) ?? sql`1 = 0`,
  }))
}

function waysOf(record: RecordName, owners: Owners, way: Belonging): SQL[] {
  if ('readWhere' in way) return [eq(columnOf(record, way.readWhere), true)]
  if ('from' in way) return pointersOf(way, owners).map((ids) => isAmong(tables[record].id, ids))
  const column = columnOf(record, way.field)
  const target = descriptions[record].fields[way.field]?.refersTo
  if (!target) throw new Error(`${record}.${way.field} refers to nothing that could be somebody's`)
  if (target === 'user') return [inArray(column, [...owners])]
  return idsOf(target, owners).map((ids) => isAmong(column, ids))
}

/** The ids of a kind's rows that are these people's, one question for each way. */
function idsOf(record: RecordName, owners: Owners): SQL[] {
  const table = tables[record]
  return (descriptions[record].whose ?? []).flatMap((way) => {
    if ('from' in way) return pointersOf(way, owners)
    return waysOf(record, owners, way).map((theirs) =>
      subqueries.select({ id: table.id }).from(table).where(theirs).getSQL(),
    )
  })
}

/** What rows of another kind that are these people's point to. */
function pointersOf({ from, by }: { from: RecordName; by: string }, owners: Owners): SQL[] {
  const pointing = columnOf(from, by)
  const table = tables[from]
  return (descriptions[from].whose ?? [])
    .flatMap((way) => waysOf(from, owners, way))
    .map((theirs) =>
      subqueries
        .select({ id: pointing })
        .from(table)
        .where(and(theirs, isNotNull(pointing), isNull(table.deletedAt)))
        .getSQL(),
    )
}

function isAmong(column: SQLiteColumn, ids: SQL): SQL {
  return sql`${column} in (${ids})`
}
