import type { SQL } from 'drizzle-orm'
import type { RecordName } from '@/lib/records/names'
import type { Actor } from './actor'
import { waysOf } from './belonging'
import { type Action, reachOf } from './permissions'
import { ownersIn } from './scope'

/**
 * The ways in which records of a kind are in an actor's sight, one condition each, rows in the bin among them; null where all
 * are. Together they are what scopeSql says in one condition; apart, each is answered from its own index. Gives none where
 * the actor may read nothing.
 */
export function scopeWays(actor: Actor, record: RecordName): SQL[] | null {
  const owners = ownersIn(actor, reachOf(actor, `${record}.read` as Action))
  if (owners === null) return null
  return owners.length === 0 ? [] : waysOf(record, { owners, collaborator: actor, verb: 'read' })
}
