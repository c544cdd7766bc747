import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { subqueries } from '@/db'
import type { Reach } from '@/lib/domain/role-rights'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Belonging } from '@/lib/records/description'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import type { Actor } from './actor'
import { type Action, reachOf } from './permissions'

/** People whose records are in reach. */
type Owners = readonly string[]

const nothing = sql`1 = 0`

/** The records of a kind that are these people's, in any of the ways that its description names. */
function belongingTo(record: RecordName, owners: Owners, ways: readonly Belonging[]): SQL {
  return or(...ways.map((way) => belonging(record, owners, way))) ?? nothing
}

function belonging(record: RecordName, owners: Owners, way: Belonging): SQL {
  if ('readWhere' in way) return eq(columnOf(record, way.readWhere), true)
  if ('field' in way) {
    const column = columnOf(record, way.field)
    const target = descriptions[record].fields[way.field]?.refersTo
    if (!target) throw new Error(`${record}.${way.field} refers to nothing that could be somebody's`)
    if (target === 'user') return inArray(column, [...owners])
    const theirs = belongingTo(target, owners, descriptions[target].whose ?? [])
    return inArray(column, subqueries.select({ id: tables[target].id }).from(tables[target]).where(theirs))
  }
  const pointing = columnOf(way.from, way.by)
  const from = tables[way.from]
  const theirs = belongingTo(way.from, owners, descriptions[way.from].whose ?? [])
  const pointed = subqueries
    .select({ id: pointing })
    .from(from)
    .where(and(theirs, isNotNull(pointing), isNull(from.deletedAt)))
  return inArray(tables[record].id, pointed)
}

const isThrowingAway = (action: Action) => action.endsWith('.delete') || action.endsWith('.restore')

/** Whose records a reach covers; null for everybody's. */
export function ownersIn(actor: Actor, reach: Reach): readonly string[] | null {
  if (reach === 'all') return null
  if (reach === 'none') return []
  return reach === 'own' ? [actor.userId] : actor.team
}

/**
 * The rows that an action of an actor reaches, as the beginning of every `where`. Rows in the bin are out,
 * unless the action is to restore them. One's own tasks and notes are never out of reach of who wrote them.
 */
export function scopeSql(actor: Actor, action: Action): SQL {
  const record = action.split('.')[0] as RecordName
  const table = tables[record]
  const inUse = action.endsWith('.restore') ? isNotNull(table.deletedAt) : isNull(table.deletedAt)
  const owners = ownersIn(actor, reachOf(actor, action))
  if (owners === null) return inUse
  const { whose = [], binnedBy } = descriptions[record]
  const isReading = action.endsWith('.read')
  const ways =
    isThrowingAway(action) && binnedBy
      ? [{ field: binnedBy }]
      : whose.filter((way) => isReading || !('readWhere' in way))
  const reached = owners.length === 0 ? nothing : belongingTo(record, owners, ways)
  return and(inUse, reached) as SQL
}

/** The rows of every kind that an actor may read, for what is counted and added up beside a list. */
export function inSightOf(actor: Actor): (record: RecordName) => SQL {
  return (record) => scopeSql(actor, `${record}.read` as Action)
}

/** The same for one row. */
export function scopedId(actor: Actor, action: Action, id: string): SQL {
  const record = action.split('.')[0] as RecordName
  return and(eq(tables[record].id, id), scopeSql(actor, action)) as SQL
}
