import { and, count, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { opportunities, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import type { ColumnFigures } from '@/lib/domain/board'
import { weightedFromProducts } from '@/lib/domain/money'
import { brokenByBeginning } from '@/lib/domain/stage-rules'
import { type BoardQuestion, boardWhere } from './where'
import { nameIn, type Stage, windowOf } from './columns-of'

const DAY = 86_400_000

/** What a database counts and adds up of some opportunities of one currency. */
export interface Group {
  currency: string
  cards: number
  withAmount: number
  amount: number | null
  products: string | null
  enteredAt: number
}

/** The columns of such a group; what it is grouped by comes beside them. */
export const grouped = {
  currency: opportunities.currency,
  cards: count(),
  withAmount: count(opportunities.amount),
  amount: sql<number | null>`sum(${opportunities.amount})`.mapWith((sum: unknown) =>
    sum === null ? null : Number(sum),
  ),
  products: sql<string | null>`cast(sum(${opportunities.amount} * ${opportunities.probability}) as text)`,
  enteredAt: sql<number>`avg(${opportunities.enteredStageAt})`.mapWith(Number),
}

/**
 * Computes what the heads of these columns say over the whole filtered column, never over the cards that are loaded:
 * count, sum and weighted sum per currency (Σ amount × probability ÷ 100, rounded once), cards without amount, and average
 * days in stage. One question for the open columns and one for the closed ones, whatever their length.
 */
export async function figuresOf(
  reader: Reader,
  actor: Actor,
  stages: Stage[],
  question: BoardQuestion,
): Promise<ColumnFigures[]> {
  const open = stages.filter((stage) => stage.kind === 'open')
  const closed = stages.filter((stage) => stage.kind !== 'open')
  const window = closed[0] && windowOf(closed[0], actor)
  const where = boardWhere(actor, question)
  const inWindow = window
    ? and(gte(opportunities.closedOn, window.from), lte(opportunities.closedOn, window.to))
    : undefined
  const groups = await Promise.all([
    groupsOf(reader, open, where),
    groupsOf(reader, closed, and(where, inWindow) as SQL),
  ]).then((found) => found.flat())
  return stages.map((stage) =>
    figuresFrom(
      stage,
      groups.filter((group) => group.stageId === stage.id),
      actor,
    ),
  )
}

async function groupsOf(
  reader: Reader,
  stages: Stage[],
  where: SQL,
): Promise<(Group & { stageId: string })[]> {
  if (stages.length === 0) return []
  return reader
    .select({ stageId: opportunities.stageId, ...grouped })
    .from(opportunities)
    .where(
      and(
        inArray(
          opportunities.stageId,
          stages.map((stage) => stage.id),
        ),
        where,
      ),
    )
    .groupBy(opportunities.stageId, opportunities.currency)
    .orderBy(opportunities.stageId, opportunities.currency)
}

function figuresFrom(stage: Stage, groups: Group[], actor: Actor): ColumnFigures {
  const { averageDays, ...figures } = addedUp(
    groups.map((group) => ({ ...group, probability: stage.probability })),
    actor,
  )
  return {
    stageId: stage.id,
    name: nameIn(actor, stage),
    kind: stage.kind,
    probability: stage.probability,
    mayBeginHere: stage.kind === 'open' && brokenByBeginning(stage, actor.role) === null,
    ...figures,
    averageDays: stage.kind === 'open' ? averageDays : null,
    window: windowOf(stage, actor),
  }
}

/**
 * Adds groups up to what the head of a column says, each currency for itself and rounded once. `probability` is that of the group's
 * stage, which is told in place of each one's own to whoever may not see that.
 */
export function addedUp(
  groups: readonly (Group & { probability: number })[],
  actor: Actor,
): Pick<ColumnFigures, 'count' | 'withoutAmount' | 'averageDays' | 'sums'> {
  const showsAmounts = maySee(actor, 'opportunity', 'amount')
  const showsProbability = maySee(actor, 'opportunity', 'probability')
  const cards = groups.reduce((sum, group) => sum + group.cards, 0)
  const entered = groups.reduce((sum, group) => sum + group.enteredAt * group.cards, 0)
  const sums = new Map<string, { amount: number; products: bigint }>()
  for (const { currency, withAmount, amount, products, probability } of groups) {
    if (withAmount === 0) continue
    const held = sums.get(currency) ?? { amount: 0, products: 0n }
    const more = showsProbability ? BigInt(products ?? 0) : BigInt(amount ?? 0) * BigInt(probability)
    sums.set(currency, { amount: held.amount + (amount ?? 0), products: held.products + more })
  }
  return {
    count: cards,
    withoutAmount: showsAmounts ? groups.reduce((sum, group) => sum + group.cards - group.withAmount, 0) : 0,
    averageDays: cards === 0 ? null : Math.round((actor.now - entered / cards) / DAY),
    sums: showsAmounts
      ? [...sums].map(([currency, { amount, products }]) => ({
          currency,
          amount,
          weighted: weightedFromProducts(products),
        }))
      : [],
  }
}
