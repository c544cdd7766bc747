import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Reach } from '@/lib/domain/role-rights'
import { descriptions } from '@/lib/records/all'
import type { Belonging } from '@/lib/records/description'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import type { Actor } from './actor'
import { waysOf } from './belonging'
import { inUseSql, wholeInUse } from './in-use'
import { type Action, reachOf } from './permissions'

const nothing = sql`1 = 0`

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
  return scopedBy(actor, action, false)
}

/** The same, said so that a database asks each row for itself: for few rows that are known by their ids. */
export function scopeByRow(actor: Actor, action: Action): SQL {
  return scopedBy(actor, action, true)
}

function scopedBy(actor: Actor, action: Action, isByRow: boolean): SQL {
  const record = action.split('.')[0] as RecordName
  const table = tables[record]
  const inUse = action.endsWith('.restore')
    ? (and(isNotNull(table.deletedAt), wholeInUse(record)) as SQL)
    : inUseSql(record)
  const owners = ownersIn(actor, reachOf(actor, action))
  if (owners === null) return inUse
  if (owners.length === 0) return and(inUse, nothing) as SQL
  const sought = { owners, collaborator: actor, verb: action.slice(record.length + 1), isByRow }
  return and(inUse, or(...waysOf(record, sought, waysFor(action, record))) ?? nothing) as SQL
}

/** Whose a record is decides who throws it away and who works on it; all else may be done to what one merely deals with. */
function waysFor(action: Action, record: RecordName): readonly Belonging[] {
  const { whose = [], binnedBy } = descriptions[record]
  if (action.endsWith('.share')) return [{ field: 'ownerId' }]
  return isThrowingAway(action) && binnedBy ? [{ field: binnedBy }] : whose
}

/** The rows of every kind that an actor may read, for what is counted and added up beside a list. */
export function inSightOf(actor: Actor): (record: RecordName) => SQL {
  return (record) => scopeSql(actor, `${record}.read` as Action)
}

/** The same for one row. */
export function scopedId(actor: Actor, action: Action, id: string): SQL {
  const record = action.split('.')[0] as RecordName
  return and(eq(tables[record].id, id), scopeByRow(actor, action)) as SQL
}

/** The same without what one was merely asked to work on: for what its owner and their leads decide. */
export function heldId(actor: Actor, action: Action, id: string): SQL {
  const record = action.split('.')[0] as RecordName
  const owners = ownersIn(actor, reachOf(actor, action))
  const held = (descriptions[record].whose ?? []).filter((way) => !('collaborating' in way))
  const verb = action.slice(record.length + 1)
  const sought = { owners: owners ?? [], collaborator: actor, verb, isByRow: true }
  const theirs = owners === null ? undefined : (or(...waysOf(record, sought, held)) ?? nothing)
  return and(eq(tables[record].id, id), theirs) as SQL
}
