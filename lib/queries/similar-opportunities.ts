import { and, desc, eq, exists, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import { customers, opportunities, type Reader, stageEvents, stages, subqueries } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { maySee } from '@/lib/access/fields'
import { isClosed } from '@/lib/domain/stages'
import {
  chanceOf,
  type ClosedSale,
  type Likeness,
  type SimilarSales,
  similarWon,
} from '@/lib/domain/similar-sales'
import { beside } from '@/lib/records/filter/beside'
import { customerInSight } from './board/cards'
import { effortOf } from './effort'
import { readableSets } from './readable'

/** So many of the latest closed ones tell how things go now, and are soon read however many there are. */
const LATEST = 300
/** So many that somebody deals with are sooner read and put in order than looked for among all that are closed. */
const FEW = 5_000

/**
 * Answers how the latest 300 closed opportunities of the same pipeline went that the actor may see: the share won of the similar ones
 * that were in this one's stage, steps that were taken back left out, and up to five similar won ones, the newest first. What the
 * actor may not see of them makes none of them alike. Throws NotFound for an opportunity out of scope.
 */
export async function similarOpportunities(reader: Reader, actor: Actor, id: string): Promise<SimilarSales> {
  const { stageId, pipelineId } = await allow(reader, actor, 'opportunity.read', id)
  const [own] = await reader
    .select({ ...likeness(actor), kind: stages.kind })
    .from(opportunities)
    .innerJoin(stages, eq(stages.id, opportunities.stageId))
    .leftJoin(customers, and(eq(customers.id, opportunities.customerId), customerInSight(actor)))
    .where(eq(opportunities.id, id))
  if (!own) return { chance: null, won: [] }
  const closed = await latestClosed(reader, actor, { id, stageId, pipelineId })
  const showsChance = !isClosed(own.kind) && maySee(actor, 'opportunity', 'probability')
  return { chance: showsChance ? chanceOf(own, closed) : null, won: similarWon(own, closed) }
}

/** The latest of each closing stage, and of each way of sight, each from its own index; put together by their days. */
async function latestClosed(
  reader: Reader,
  actor: Actor,
  { id, stageId, pipelineId }: { id: string; stageId: string; pipelineId: string },
): Promise<ClosedSale[]> {
  const closing = await reader
    .select({ id: stages.id, kind: stages.kind })
    .from(stages)
    .where(and(eq(stages.pipelineId, pipelineId), ne(stages.kind, 'open')))
  const isFew = (await effortOf(reader, actor, 'opportunity', FEW)) !== null
  const sets = (await readableSets(reader, actor, 'opportunity', FEW))('byRow')
  const found: ClosedSale[] = []
  for (const stage of closing)
    for (const inSight of sets) {
      const where = and(eq(opportunities.stageId, stage.id), ne(opportunities.id, id), inSight)
      const rows = await closedRows(reader, actor, where as SQL, { stageId, isFew })
      found.push(...rows.map((row) => ({ ...row, isWon: stage.kind === 'won' })))
    }
  const newest = (a: ClosedSale, b: ClosedSale) =>
    b.closedOn < a.closedOn || (b.closedOn === a.closedOn && b.id < a.id) ? -1 : 1
  return found.sort(newest).slice(0, LATEST)
}

async function closedRows(
  reader: Reader,
  actor: Actor,
  where: SQL,
  { stageId, isFew }: { stageId: string; isFew: boolean },
): Promise<Omit<ClosedSale, 'isWon'>[]> {
  const stood = subqueries
    .select({ one: sql`1` })
    .from(stageEvents)
    .where(
      and(
        eq(stageEvents.opportunityId, opportunities.id),
        // Of the two ways to find a step the one by its opportunity is short.
        beside(eq(stageEvents.toStageId, stageId)),
        eq(stageEvents.isReverted, false),
      ),
    )
  const latest = subqueries
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(and(where, isFew ? beside(isNotNull(opportunities.closedOn)) : isNotNull(opportunities.closedOn)))
    // A database that finds its days in an index begins with that.
    .orderBy(
      desc(isFew ? sql`${opportunities.closedOn} || ''` : opportunities.closedOn),
      desc(opportunities.id),
    )
    .limit(LATEST)
  const rows = await reader
    .select({
      ...{ id: opportunities.id, name: opportunities.name, closedOn: opportunities.closedOn },
      ...likeness(actor),
      hasStood: sql<boolean>`case when ${exists(stood)} then 1 else 0 end`.mapWith(
        (one) => Number(one) === 1,
      ),
    })
    .from(opportunities)
    .leftJoin(customers, and(eq(customers.id, opportunities.customerId), customerInSight(actor)))
    .where(inArray(opportunities.id, latest))
  return rows.map((row) => ({ ...row, closedOn: row.closedOn ?? '' }))
}

/** What sales are compared by, as far as the actor may see it. */
function likeness(actor: Actor): { [K in keyof Likeness]: SQL.Aliased<Likeness[K]> } {
  const shown = (record: 'opportunity' | 'customer', field: string, column: unknown) =>
    maySee(actor, record, field) ? column : sql`null`
  return {
    productId: sql<string | null>`${shown('opportunity', 'productId', opportunities.productId)}`.as(
      'product',
    ),
    level: sql<string | null>`${shown('customer', 'level', customers.level)}`.as('level'),
    industry: sql<string | null>`${shown('customer', 'industry', customers.industry)}`.as('industry'),
    amount: sql<number | null>`${shown('opportunity', 'amount', opportunities.amount)}`
      .mapWith((amount) => (amount === null ? null : Number(amount)))
      .as('amount'),
    currency: sql<string>`${opportunities.currency}`.as('currency'),
  }
}
