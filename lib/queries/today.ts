import { and, asc, count, eq, gte, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { customers, opportunities, type Reader, stages, tasks } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import { scopeSql } from '@/lib/access/scope'
import { type Day, dayOf, daysBetween } from '@/lib/domain/days'
import { periodOf } from '@/lib/domain/periods'
import { rotOf } from '@/lib/domain/rot'
import { customerInSight } from './board/cards'
import type { Counted, Today, TodayOpportunity, TodayTask } from '@/lib/domain/today'

/** The most rows that one list of today shows; the count says how many there are. */
const SHOWN = 20

/** Answers what waits for this person today: own overdue and due tasks, own rotting cards, own deals expected to close this week or earlier. */
export async function todayOf(reader: Reader, actor: Actor): Promise<Today> {
  const day = dayOf(actor.now, actor.timeZone)
  const mine = and(
    scopeSql(actor, 'opportunity.read'),
    eq(opportunities.ownerId, actor.userId),
    eq(opportunities.status, 'open'),
  )
  // Which deals stand in this list tells when they close.
  const showsClose = maySee(actor, 'opportunity', 'expectedCloseOn')
  const closing = and(
    mine,
    showsClose ? undefined : sql`1 = 0`,
    isNotNull(opportunities.expectedCloseOn),
    lte(opportunities.expectedCloseOn, periodOf('week', day).to),
  ) as SQL
  const closingRows = await opportunityRows(
    reader,
    actor,
    closing,
    [asc(opportunities.expectedCloseOn), asc(opportunities.id)],
    SHOWN,
  )
  const [closingCount] = await reader.select({ n: count() }).from(opportunities).where(closing)
  const rotting = await rottingOf(reader, actor, mine as SQL, day)
  return {
    day,
    showsAmounts: maySee(actor, 'opportunity', 'amount'),
    tasks: await dueTasks(reader, actor, day),
    rotting,
    closing: { count: closingCount?.n ?? 0, items: closingRows.map((row) => shownAs(row, actor, day)) },
  }
}

/** Says in SQL which tasks of this person are due by a day. */
export function dueWhere(actor: Actor, day: Day): SQL {
  return and(
    scopeSql(actor, 'task.read'),
    eq(tasks.ownerId, actor.userId),
    isNull(tasks.doneAt),
    isNotNull(tasks.dueOn),
    lte(tasks.dueOn, day),
  ) as SQL
}

async function dueTasks(reader: Reader, actor: Actor, day: Day): Promise<Counted<TodayTask>> {
  const where = dueWhere(actor, day)
  const [counted] = await reader.select({ n: count() }).from(tasks).where(where)
  const rows = await reader
    .select({
      id: tasks.id,
      title: tasks.title,
      dueOn: tasks.dueOn,
      opportunityId: tasks.opportunityId,
      opportunity: opportunities.name,
      customer: customers.name,
    })
    .from(tasks)
    .leftJoin(
      opportunities,
      and(eq(opportunities.id, tasks.opportunityId), scopeSql(actor, 'opportunity.read')),
    )
    .leftJoin(customers, and(eq(customers.id, tasks.customerId), scopeSql(actor, 'customer.read')))
    .where(where)
    .orderBy(asc(tasks.dueOn), asc(tasks.dueAt), asc(tasks.id))
    .limit(SHOWN)
  const items = rows.map(({ opportunity, customer, ...row }) => {
    const dueOn = row.dueOn as Day
    return { ...row, dueOn, overdueDays: daysBetween(dueOn, day), about: opportunity ?? customer }
  })
  return { count: counted?.n ?? 0, items }
}

/** Rot needs the zone's calendar, so candidates are narrowed by instants and judged by the one rule. */
async function rottingOf(
  reader: Reader,
  actor: Actor,
  mine: SQL,
  day: Day,
): Promise<Counted<TodayOpportunity>> {
  const candidates = and(
    mine,
    gte(stages.rotDays, 1),
    lt(opportunities.enteredStageAt, actor.now - 86_400_000),
  ) as SQL
  const rows = await opportunityRows(
    reader,
    actor,
    candidates,
    [asc(opportunities.enteredStageAt), asc(opportunities.id)],
    2000,
  )
  const rotten = rows
    .map((row) => shownAs(row, actor, day))
    .filter((item) => item.rot !== null)
    .sort((a, b) => (b.rot?.days ?? 0) - (b.rot?.limit ?? 0) - ((a.rot?.days ?? 0) - (a.rot?.limit ?? 0)))
  return { count: rotten.length, items: rotten.slice(0, SHOWN) }
}

type OpportunityRow = Awaited<ReturnType<typeof opportunityRows>>[number]

function opportunityRows(reader: Reader, actor: Actor, where: SQL, order: SQL[], limit: number) {
  return reader
    .select({
      id: opportunities.id,
      name: opportunities.name,
      customerName: customers.name,
      stageName: stages.name,
      stageNameEn: stages.nameEn,
      rotDays: stages.rotDays,
      status: opportunities.status,
      amount: opportunities.amount,
      currency: opportunities.currency,
      expectedCloseOn: opportunities.expectedCloseOn,
      enteredStageAt: opportunities.enteredStageAt,
      lastFollowUpAt: opportunities.lastFollowUpAt,
    })
    .from(opportunities)
    .innerJoin(stages, eq(stages.id, opportunities.stageId))
    .leftJoin(customers, and(eq(customers.id, opportunities.customerId), customerInSight(actor)))
    .where(where)
    .orderBy(...order)
    .limit(limit)
}

function shownAs(row: OpportunityRow, actor: Actor, day: Day): TodayOpportunity {
  return {
    id: row.id,
    name: row.name,
    customerName: row.customerName,
    stageName: actor.language === 'en' && row.stageNameEn ? row.stageNameEn : row.stageName,
    amount: maySee(actor, 'opportunity', 'amount') ? row.amount : null,
    currency: row.currency,
    expectedCloseOn: maySee(actor, 'opportunity', 'expectedCloseOn') ? row.expectedCloseOn : null,
    rot: rotOf(row, day, actor.timeZone),
  }
}
