import { and, asc, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import { opportunities, type Reader } from '@/db'
import { type Rank, rankBetween } from '@/lib/domain/rank'
import type { Beside } from '@/lib/domain/rank-beside'

/**
 * Gives a rank for a card in a column between its wanted neighbours. A neighbour that has left the column meanwhile
 * counts as none: the card still lands in the stage that was asked for. Reads two rows, however long the column.
 */
export async function rankInColumn(
  reader: Reader,
  stageId: string,
  id: string,
  { beforeId, afterId }: Beside,
): Promise<Rank> {
  const others = and(
    eq(opportunities.stageId, stageId),
    isNull(opportunities.deletedAt),
    ne(opportunities.id, id),
  )

  async function rankOf(neighbour: string | null | undefined): Promise<Rank | null> {
    if (!neighbour) return null
    const [row] = await reader
      .select({ rank: opportunities.rank })
      .from(opportunities)
      .where(and(others, eq(opportunities.id, neighbour)))
    return row?.rank ?? null
  }

  async function next(rank: Rank): Promise<Rank | null> {
    const where = and(others, gt(opportunities.rank, rank))
    const [row] = await reader
      .select({ rank: opportunities.rank })
      .from(opportunities)
      .where(where)
      .orderBy(asc(opportunities.rank))
      .limit(1)
    return row?.rank ?? null
  }

  async function previous(rank: Rank | null): Promise<Rank | null> {
    const where = rank === null ? others : and(others, lt(opportunities.rank, rank))
    const order = rank === null ? asc(opportunities.rank) : desc(opportunities.rank)
    const [row] = await reader
      .select({ rank: opportunities.rank })
      .from(opportunities)
      .where(where)
      .orderBy(order)
      .limit(1)
    return row?.rank ?? null
  }

  const above = await rankOf(beforeId)
  if (above !== null) return rankBetween(above, await next(above))
  const below = await rankOf(afterId)
  if (below !== null) return rankBetween(await previous(below), below)
  return rankBetween(null, await previous(null))
}
