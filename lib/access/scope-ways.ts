import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { subqueries } from '@/db'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Belonging } from '@/lib/records/description'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import type { Actor } from './actor'
import { type Action, reachOf } from './permissions'
import { ownersIn } from './scope'

/**
 * The ways in which records of a kind are in an actor's sight, one condition each, rows in the bin among them; null where all
 * are. Together they are what scopeSql says in one condition; apart, each is answered from its own index, while a PostgreSQL
 * that is asked for one or the other reads the whole table. Gives none where the actor may read nothing.
 */
export function scopeWays(actor: Actor, record: RecordName): SQL[] | null {
  const owners = ownersIn(actor, reachOf(actor.role, `${record}.read` as Action))
  if (owners === null) return null
  return owners.length === 0 ? [] : waysOf(record, owners, descriptions[record].whose ?? [])
}

function waysOf(record: RecordName, owners: readonly string[], ways: readonly Belonging[]): SQL[] {
  return ways.flatMap((way) => {
    if ('readWhere' in way) return [eq(columnOf(record, way.readWhere), true)]
    if ('from' in way) {
      const pointing = columnOf(way.from, way.by)
      const from = tables[way.from]
      return waysOf(way.from, owners, descriptions[way.from].whose ?? []).map((theirs) => {
        const where = and(theirs, isNotNull(pointing), isNull(from.deletedAt))
        return inArray(tables[record].id, subqueries.select({ id: pointing }).from(from).where(where))
      })
    }
    const column = columnOf(record, way.field)
    const target = descriptions[record].fields[way.field]?.refersTo
    if (!target) throw new Error(`${record}.${way.field} refers to nothing that could be somebody's`)
    if (target === 'user') return [inArray(column, [...owners])]
    const table = tables[target]
    return waysOf(target, owners, descriptions[target].whose ?? []).map((theirs) =>
      inArray(column, subqueries.select({ id: table.id }).from(table).where(theirs)),
    )
  })
}
