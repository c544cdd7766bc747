import { and, count, isNull, or, type SQL, sql } from 'drizzle-orm'
import { dialect, plannedAnew, type Reader, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeWays } from '@/lib/access/scope-ways'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** So many rows, each way of sight counted for itself, are sooner read and put in order than looked for among all. */
const FEW = 25_000

/**
 * The rows of a kind that an actor may read, as scopeSql says it too, but said so that a database begins where it should: with the
 * rows in sight where they are few, or else with all rows in the order of the list, looking at one after the other. `few` is for
 * tests.
 */
export async function readableSql(reader: Reader, actor: Actor, record: RecordName, few = FEW): Promise<SQL> {
  const inUse = sql`${isNull(tables[record].deletedAt)} ${plannedAnew}`
  const ways = scopeWays(actor, record)
  if (ways === null) return inUse
  const inAnyWay = or(...ways) ?? sql`1 = 0`
  const areFew = await holdAtMost(reader, record, ways, few)
  if (areFew && ways.length > 1) return and(inUse, inOneOf(record, ways)) as SQL
  // SQLite else begins with the ways, whatever they hold.
  return and(inUse, areFew || dialect === 'postgres' ? inAnyWay : sql`+(${inAnyWay})`) as SQL
}

/** Each way is answered from an index of its own; of alternatives beside a filter, either database reads the whole table. */
function inOneOf(record: RecordName, ways: readonly SQL[]): SQL {
  const { id } = tables[record]
  const each = ways.map((way) => subqueries.select({ id }).from(tables[record]).where(way).getSQL())
  return sql`${id} in (${sql.join(each, sql` union all `)})`
}

async function holdAtMost(
  reader: Reader,
  record: RecordName,
  ways: readonly SQL[],
  few: number,
): Promise<boolean> {
  let left = few
  for (const way of ways) {
    const some = reader
      .select({ one: sql`1`.as('one') })
      .from(sql`${tables[record]} ${plannedAnew}`)
      .where(way)
      .limit(left + 1)
      .as('some')
    const [counted] = await reader.select({ n: count() }).from(some)
    left -= counted?.n ?? 0
    if (left < 0) return false
  }
  return true
}
