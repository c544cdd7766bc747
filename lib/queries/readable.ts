import { and, or, type SQL, sql } from 'drizzle-orm'
import { plannedAnew, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { inUseSql } from '@/lib/access/in-use'
import { scopeWays } from '@/lib/access/scope-ways'
import { beside } from '@/lib/records/filter/beside'
import type { RelatedWay } from '@/lib/records/filter/sql'
import type { RecordName } from '@/lib/records/names'
import { effortOf } from './effort'

/** So many rows, each way of sight counted for itself, are sooner read and put in order than looked for among all. */
const FEW = 25_000

/**
 * The rows of a kind that an actor may read, as scopeSql says it too, but said so that a database begins where it should: with the
 * rows in sight where they are few, one set for each way in which they are, no row in two of them, or else with all rows in the
 * order of the list, looking at one after the other; for a page (`byRow`) or for all of them (`grouped`). `few` is for tests.
 */
export async function readableSets(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  few = FEW,
): Promise<(way: RelatedWay) => SQL[]> {
  const inUse = sql`${inUseSql(record)} ${plannedAnew}`
  const ways = scopeWays(actor, record)
  const byRow = scopeWays(actor, record, true)
  if (ways === null || byRow === null) return () => [inUse]
  if ((await effortOf(reader, actor, record, few)) !== null)
    return () => ways.map((way, place) => and(inUse, way, ...byRow.slice(0, place).map(isNot)) as SQL)
  return (way) => {
    const inAnyWay = or(...(way === 'byRow' ? byRow : ways)) ?? sql`1 = 0`
    // SQLite else begins with the ways, whatever they hold.
    return [and(inUse, beside(inAnyWay)) as SQL]
  }
}

/** The rows for which a condition does not hold, or is neither true nor false. */
function isNot(condition: SQL): SQL {
  return sql`(${condition}) is not true`
}
