import { and, exists, like, or, type SQL, sql } from 'drizzle-orm'
import { events, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Action, reachOf } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { descriptions } from '@/lib/records/all'
import { type RecordName, recordNames } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/**
 * Says in SQL which events of other records, that stand in a record's timeline, somebody may read: those of records in
 * sight, in the bin or not. An event of a colleague's opportunity stays hidden from who sees the customer only.
 */
export function subjectsInSight(actor: Actor, record: RecordName): SQL {
  const related = recordNames.filter((name) =>
    descriptions[name].about?.some((field) => descriptions[name].fields[field]?.refersTo === record),
  )
  return or(...related.map((name) => eventsOf(actor, name))) ?? sql`1 = 0`
}

/** Says in SQL which events of any record somebody may read at all. */
export function eventsInSight(actor: Actor): SQL {
  return or(...recordNames.map((name) => eventsOf(actor, name))) as SQL
}

function eventsOf(actor: Actor, record: RecordName): SQL {
  const prefix = `${record}:`
  const isOf = like(events.subject, `${prefix}%`)
  const [read, restore] = [`${record}.read`, `${record}.restore`] as [Action, Action]
  const reach = reachOf(actor, read)
  if (reach === 'all') return isOf
  if (reach === 'none') return sql`1 = 0`
  const table = tables[record]
  // Found by its key, row by row: the scope alone may hold very many.
  const inSight = subqueries
    .select({ found: sql`1` })
    .from(table)
    .where(
      and(
        sql`${table.id} = substr(${events.subject}, ${prefix.length + 1})`,
        or(scopeSql(actor, read), scopeSql(actor, restore)),
      ),
    )
  return and(isOf, exists(inSight)) as SQL
}
