import { or, type SQL, sql } from 'drizzle-orm'
import { descriptions } from '@/lib/records/all'
import type { Belonging } from '@/lib/records/description'
import type { RecordName } from '@/lib/records/names'
import type { Actor } from './actor'
import { type Beginning, beginningsOf, type Sought, waysOf } from './belonging'
import { type Action, reachOf } from './permissions'
import { ownersIn } from './scope'

/**
 * The ways in which records of a kind are in an actor's sight, one condition each, rows in the bin among them; null where all
 * are. Together they are what scopeSql says in one condition; apart, each is answered from its own index, while a PostgreSQL
 * that is asked for one or the other within another reads whole tables. With `isByRow` they are said so that few rows of many are
 * soonest asked. Gives none where the actor may read nothing.
 */
export function scopeWays(actor: Actor, record: RecordName, isByRow = false): SQL[] | null {
  const sought = soughtBy(actor, record)
  if (sought === null) return null
  return sought.owners.length === 0 ? [] : waysOf(record, { ...sought, isByRow })
}

/** The rows that each of these ways begins with; null where all are in sight. */
export function scopeBeginnings(actor: Actor, record: RecordName): Beginning[] | null {
  const sought = soughtBy(actor, record)
  if (sought === null) return null
  return sought.owners.length === 0 ? [] : beginningsOf(record, sought)
}

/**
 * The same, apart for each way that the description names, for telling which of them holds. Gives none where all are in sight, or
 * nothing is.
 */
export function namedWays(actor: Actor, record: RecordName): { way: Belonging; holds: SQL }[] {
  const sought = soughtBy(actor, record)
  if (sought === null || sought.owners.length === 0) return []
  return (descriptions[record].whose ?? []).map((way) => ({
    way,
    holds: or(...waysOf(record, sought, [way])) ?? sql`1 = 0`,
  }))
}

function soughtBy(actor: Actor, record: RecordName): Sought | null {
  const owners = ownersIn(actor, reachOf(actor, `${record}.read` as Action))
  return owners && { owners, collaborator: actor, verb: 'read' }
}
