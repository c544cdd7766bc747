import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { opportunities, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { maySee } from '@/lib/access/fields'
import { scopeSql } from '@/lib/access/scope'
import { weightedFromProducts } from '@/lib/domain/money'
import type { StageEffect, StageWish } from '@/lib/domain/stage-effect'

/**
 * Answers what another probability or category of a stage would do to the open opportunities in it: how many follow, how many
 * keep their own, and the weighted sums before and after. Counts what the actor may edit. Throws NotFound for who may not edit the stage.
 */
export async function stageEffect(
  reader: Reader,
  actor: Actor,
  { id, ...wish }: { id: string } & StageWish,
): Promise<StageEffect> {
  const stage = await allow(reader, actor, 'stage.update', id)
  const probability = wish.probability ?? stage.probability
  const isOtherProbability = probability !== stage.probability
  const isOtherCategory = (wish.forecastCategory ?? stage.forecastCategory) !== stage.forecastCategory
  const groups = await reader
    .select({
      currency: opportunities.currency,
      isProbabilityOwn: opportunities.isProbabilityOwn,
      isCategoryOwn: opportunities.isCategoryOwn,
      cards: count(),
      amount: sql<string | null>`cast(sum(${opportunities.amount}) as text)`,
      products: sql<string | null>`cast(sum(${opportunities.amount} * ${opportunities.probability}) as text)`,
    })
    .from(opportunities)
    .where(
      and(
        scopeSql(actor, 'opportunity.update'),
        eq(opportunities.stageId, id),
        inArray(opportunities.status, ['open', 'on_hold']),
      ),
    )
    .groupBy(opportunities.currency, opportunities.isProbabilityOwn, opportunities.isCategoryOwn)
  const follows = (group: (typeof groups)[number]) =>
    (isOtherProbability && !group.isProbabilityOwn) || (isOtherCategory && !group.isCategoryOwn)
  const all = groups.reduce((sum, { cards }) => sum + cards, 0)
  const follow = groups.filter(follows).reduce((sum, { cards }) => sum + cards, 0)
  const isAnyOther = isOtherProbability || isOtherCategory
  const sums = new Map<string, { before: bigint; after: bigint }>()
  for (const { currency, isProbabilityOwn, amount, products } of groups) {
    if (amount === null) continue
    const held = sums.get(currency) ?? { before: 0n, after: 0n }
    const before = BigInt(products ?? 0)
    const moves = isOtherProbability && !isProbabilityOwn
    const after = moves ? BigInt(amount) * BigInt(probability) : before
    sums.set(currency, { before: held.before + before, after: held.after + after })
  }
  const isShown = isOtherProbability && maySee(actor, 'opportunity', 'amount')
  return {
    follow,
    own: isAnyOther ? all - follow : 0,
    weighted: isShown
      ? [...sums].map(([currency, { before, after }]) => ({
          currency,
          before: weightedFromProducts(before),
          after: weightedFromProducts(after),
        }))
      : [],
  }
}
