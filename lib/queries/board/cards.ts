import { and, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { customers, opportunities, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import { follows } from '@/lib/access/follows'
import { scopeSql } from '@/lib/access/scope'
import type { BoardCard, BoardPage } from '@/lib/domain/board'
import { dayOf, daysBetween } from '@/lib/domain/days'
import { nextStepOf, nextTaskOf } from '@/lib/domain/next-step'
import { rotOf } from '@/lib/domain/rot'
import { waitingFor } from '../approvals'
import { decodeCursor, encodeCursor } from '../cursor'
import { withComplaint } from './card-complaints'
import { openTasks } from './card-tasks'
import { chosenValues } from './chosen-values'
import { type Stage, windowOf } from './columns-of'
import { type BoardQuestion, boardWhere, columnWhere } from './where'

/** How many cards come with one page of a column. */
export const PAGE = 30

/** Gives one page of a column's cards in their order; `cursor` is where the former page ended. */
export async function cardsOf(
  reader: Reader,
  actor: Actor,
  stage: Stage,
  question: BoardQuestion,
  cursor?: string,
): Promise<BoardPage> {
  const key = cursor ? cardKeyIn(cursor) : null
  const further = key
    ? or(
        gt(opportunities.rank, key.rank),
        and(eq(opportunities.rank, key.rank), gt(opportunities.id, key.id)),
      )
    : undefined
  // A closed column is found by its window and then sorted: by rank it would wade through years of closed ones.
  const order = windowOf(stage, actor)
    ? [sql`${opportunities.rank} || ''`, opportunities.id]
    : [opportunities.rank, opportunities.id]
  const rows = await cardRows(
    reader,
    actor,
    and(columnWhere(actor, question, stage), further) as SQL,
    order,
    PAGE + 1,
  )
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    cards: await cardsFrom(reader, actor, page, [stage], question),
    nextCursor: rows.length > PAGE && last ? encodeCursor([last.rank, last.id]) : null,
  }
}

/** Reads where a page of cards ended; null for a cursor that is none of ours. */
export function cardKeyIn(cursor: string): { rank: string; id: string } | null {
  const [rank, id] = decodeCursor(cursor, 2) ?? []
  return typeof rank === 'string' && typeof id === 'string' ? { rank, id } : null
}

/**
 * Gives these opportunities as cards, those of them that a board in somebody's scope shows; `isAnyDay` counts those
 * closed outside the window of their column too.
 */
export async function cardsById(
  reader: Reader,
  actor: Actor,
  stages: Stage[],
  question: BoardQuestion,
  ids: readonly string[],
  isAnyDay = false,
): Promise<BoardCard[]> {
  if (ids.length === 0) return []
  const shownBy = isAnyDay
    ? boardWhere(actor, question)
    : or(...stages.map((stage) => columnWhere(actor, question, stage)))
  const where = and(inArray(opportunities.id, [...ids]), shownBy) as SQL
  return cardsWhere(reader, actor, stages, { where, order: [opportunities.id], limit: ids.length }, question)
}

/** Gives the first so many cards of a condition that holds the scope, in an order. */
export async function cardsWhere(
  reader: Reader,
  actor: Actor,
  stages: Stage[],
  { where, order, limit }: { where: SQL; order: (SQLiteColumn | SQL)[]; limit: number },
  question: Pick<BoardQuestion, 'card'> = {},
): Promise<BoardCard[]> {
  return cardsFrom(reader, actor, await cardRows(reader, actor, where, order, limit), stages, question)
}

type CardRow = Awaited<ReturnType<typeof cardRows>>[number]

/** Whoever sees an opportunity sees whose it is, unless their role reads customers less far. */
export function customerInSight(actor: Actor): SQL | undefined {
  return follows(actor, 'opportunity', 'customer') ? undefined : scopeSql(actor, 'customer.read')
}

function cardRows(reader: Reader, actor: Actor, where: SQL, order: (SQLiteColumn | SQL)[], limit: number) {
  return reader
    .select({
      id: opportunities.id,
      name: opportunities.name,
      customerId: customers.id,
      customerName: customers.name,
      amount: opportunities.amount,
      currency: opportunities.currency,
      ownerId: opportunities.ownerId,
      ownerName: users.name,
      stageId: opportunities.stageId,
      rank: opportunities.rank,
      status: opportunities.status,
      probability: opportunities.probability,
      isProbabilityOwn: opportunities.isProbabilityOwn,
      expectedCloseOn: opportunities.expectedCloseOn,
      enteredStageAt: opportunities.enteredStageAt,
      lastFollowUpAt: opportunities.lastFollowUpAt,
      holdUntil: opportunities.holdUntil,
      version: opportunities.version,
    })
    .from(opportunities)
    .leftJoin(customers, and(eq(customers.id, opportunities.customerId), customerInSight(actor)))
    .leftJoin(users, eq(users.id, opportunities.ownerId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
}

async function cardsFrom(
  reader: Reader,
  actor: Actor,
  rows: CardRow[],
  stages: Stage[],
  { card = [] }: BoardQuestion,
): Promise<BoardCard[]> {
  const ids = rows.map((row) => row.id)
  const [open, complained, chosen, waiting] = await Promise.all([
    openTasks(reader, actor, ids),
    withComplaint(reader, actor, rows),
    chosenValues(reader, actor, ids, card),
    waitingFor(reader, actor, ids),
  ])
  const showsAmounts = maySee(actor, 'opportunity', 'amount')
  const showsClose = maySee(actor, 'opportunity', 'expectedCloseOn')
  const showsProbability = maySee(actor, 'opportunity', 'probability')
  const today = dayOf(actor.now, actor.timeZone)
  return rows.map((row) => {
    const own = open.get(row.id) ?? []
    const task = nextTaskOf(own)
    const key = own.filter(({ keyStageId }) => keyStageId === row.stageId)
    const stage = stages.find((each) => each.id === row.stageId)
    const rotDays = stage?.rotDays ?? 0
    const step = task?.isShown ? task : null
    return {
      id: row.id,
      name: row.name,
      customerName: row.customerName,
      amount: showsAmounts ? row.amount : null,
      currency: row.currency,
      owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? '' } : null,
      stageId: row.stageId,
      rank: row.rank,
      // Whoever may not see it is told what the stage says to everybody.
      probability: showsProbability ? row.probability : (stage?.probability ?? 0),
      isProbabilityOwn: showsProbability && row.isProbabilityOwn,
      expectedCloseOn: showsClose ? row.expectedCloseOn : null,
      isPastClose:
        showsClose && row.status === 'open' && row.expectedCloseOn !== null && row.expectedCloseOn < today,
      daysInStage: Math.max(0, daysBetween(dayOf(row.enteredStageAt, actor.timeZone), today)),
      nextStep: { state: nextStepOf(task, today), title: step?.title ?? null, dueOn: step?.dueOn ?? null },
      rot: rotOf({ ...row, rotDays }, today, actor.timeZone),
      hasComplaint: complained.has(row.id),
      hold: row.status === 'on_hold' ? { until: row.holdUntil } : null,
      playbook:
        key.length > 0 ? { done: key.filter(({ doneAt }) => doneAt !== null).length, of: key.length } : null,
      waiting: waiting.get(row.id) ?? null,
      chosen: chosen.get(row.id) ?? null,
      version: row.version,
    }
  })
}
