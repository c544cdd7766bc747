import { and, isNull, or, type SQL, sql } from 'drizzle-orm'
import { dialect, plannedAnew, type Reader, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeWays } from '@/lib/access/scope-ways'
import type { RelatedWay } from '@/lib/records/filter/sql'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { effortOf } from './effort'

/** So many rows, each way of sight counted for itself, are sooner read and put in order than looked for among all. */
const FEW = 25_000

/**
 * The rows of a kind that an actor may read, as scopeSql says it too, but said so that a database begins where it should: with the
 * rows in sight where they are few, or else with all rows in the order of the list, looking at one after the other; for a page
 * (`byRow`) or for all of them (`grouped`). `few` is for tests.
 */
export async function readableSql(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  few = FEW,
): Promise<(way: RelatedWay) => SQL> {
  const inUse = sql`${isNull(tables[record].deletedAt)} ${plannedAnew}`
  const ways = scopeWays(actor, record)
  const byRow = scopeWays(actor, record, true)
  if (ways === null || byRow === null) return () => inUse
  const areFew = (await effortOf(reader, actor, record, few)) !== null
  if (areFew && ways.length > 1) return () => and(inUse, inOneOf(record, ways)) as SQL
  return (way) => {
    const inAnyWay = or(...(way === 'byRow' && !areFew ? byRow : ways)) ?? sql`1 = 0`
    // SQLite else begins with the ways, whatever they hold.
    return and(inUse, areFew || dialect === 'postgres' ? inAnyWay : sql`+(${inAnyWay})`) as SQL
  }
}

/** Each way is answered from an index of its own; of alternatives beside a filter, either database reads the whole table. */
function inOneOf(record: RecordName, ways: readonly SQL[]): SQL {
  const { id } = tables[record]
  const each = ways.map((way) => subqueries.select({ id }).from(tables[record]).where(way).getSQL())
  return sql`${id} in (${sql.join(each, sql` union all `)})`
}
