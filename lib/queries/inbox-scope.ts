import { and, count, eq, exists, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { approvals, inboxItems, opportunities, type Reader, subqueries, tasks, tickets } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { addDays, dayOf, startOfDay } from '@/lib/domain/days'
import { ticketStatuses, isSettled } from '@/lib/domain/tickets'
import { columnOf } from '@/lib/records/columns'
import { type Discussed, discussed } from '@/lib/records/discussed'
import type { InboxCounts } from '@/lib/records/inbox-page'
import { tables } from '@/lib/records/tables'
import { dueWhere } from './today'

/** Says in SQL what others brought to this person and is still to be looked at, of records that they may read. */
export function newsOf(actor: Actor): SQL {
  return and(
    eq(inboxItems.userId, actor.userId),
    isNull(inboxItems.doneAt),
    or(handedOver, ...discussed.map((record) => inSight(actor, record))),
  ) as SQL
}

/** About a person whose records came here: everybody sees people. */
const handedOver = eq(inboxItems.kind, 'handedOver')

/** What was handed on since, or taken back, is nobody's news any more. */
function inSight(actor: Actor, record: Discussed): SQL {
  const table = tables[record]
  const isStillTheirs = or(ne(inboxItems.kind, 'assigned'), eq(columnOf(record, 'ownerId'), actor.userId))
  const found = subqueries
    .select({ found: sql`1` })
    .from(table)
    .where(
      and(
        sql`${table.id} = ${inboxItems.recordId}`,
        scopeSql(actor, `${record}.read` as Action),
        isStillTheirs,
      ),
    )
  return and(eq(inboxItems.record, record), exists(found)) as SQL
}

/** Says in SQL which requests wait for this person's decision. */
export function decisionsOf(actor: Actor): SQL {
  const stands = subqueries
    .select({ found: sql`1` })
    .from(opportunities)
    .where(and(eq(opportunities.id, approvals.opportunityId), isNull(opportunities.deletedAt)))
  return and(
    scopeSql(actor, 'approval.approve'),
    eq(approvals.approverId, actor.userId),
    eq(approvals.status, 'pending'),
    exists(stands),
  ) as SQL
}

const unsettled = ticketStatuses.filter((status) => !isSettled(status))

/** Says in SQL which tickets of this person have an answer promised for today or earlier. */
export function repliesDueTo(actor: Actor): SQL {
  const tomorrow = startOfDay(addDays(dayOf(actor.now, actor.timeZone), 1), actor.timeZone)
  return and(
    scopeSql(actor, 'ticket.read'),
    eq(tickets.ownerId, actor.userId),
    inArray(tickets.status, unsettled),
    isNotNull(tickets.promisedReplyAt),
    lt(tickets.promisedReplyAt, tomorrow),
  ) as SQL
}

/** Says in SQL which tasks of this person are due today or were earlier. */
export const tasksDueTo = (actor: Actor): SQL => dueWhere(actor, dayOf(actor.now, actor.timeZone))

/** Answers how much waits for a person, part by part. */
export async function inboxCounts(reader: Reader, actor: Actor): Promise<InboxCounts> {
  const [news] = await reader.select({ n: count() }).from(inboxItems).where(newsOf(actor))
  const [replies] = await reader.select({ n: count() }).from(tickets).where(repliesDueTo(actor))
  const [due] = await reader.select({ n: count() }).from(tasks).where(tasksDueTo(actor))
  const [decisions] = await reader.select({ n: count() }).from(approvals).where(decisionsOf(actor))
  return { decisions: decisions?.n ?? 0, replies: replies?.n ?? 0, news: news?.n ?? 0, tasks: due?.n ?? 0 }
}
