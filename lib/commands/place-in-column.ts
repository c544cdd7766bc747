import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, notInArray } from 'drizzle-orm'
import { opportunities, type Reader } from '@/db'
import { type Rank, ranksBetween } from '@/lib/domain/rank'
import type { Beside } from '@/lib/domain/rank-beside'

/**
 * Gives a rank for a card in a column between its wanted neighbours. A neighbour that has left the column meanwhile
 * counts as none: the card still lands in the stage that was asked for. Reads two rows, however long the column.
 */
export async function rankInColumn(
  reader: Reader,
  stageId: string,
  id: string,
  place: Beside,
): Promise<Rank> {
  const [rank] = await ranksInColumn(reader, stageId, [id], place)
  return rank as Rank
}

/**
 * Gives ranks for several cards that go to one place together, in their order: none at which one of them stands now, since they are
 * moved one after the other.
 */
export async function ranksInColumn(
  reader: Reader,
  stageId: string,
  ids: readonly string[],
  { beforeId, afterId }: Beside,
): Promise<Rank[]> {
  const others = and(
    eq(opportunities.stageId, stageId),
    isNull(opportunities.deletedAt),
    notInArray(opportunities.id, [...ids]),
  )
  const standing = ids.length > 1 ? await ranksOf(reader, stageId, ids) : new Set<Rank>()

  function between(above: Rank | null, below: Rank | null): Rank[] {
    const free = ranksBetween(above, below, ids.length + standing.size).filter((rank) => !standing.has(rank))
    return free.slice(0, ids.length)
  }

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
  if (above !== null) return between(above, await next(above))
  const below = await rankOf(afterId)
  if (below !== null) return between(await previous(below), below)
  return between(null, await previous(null))
}

/**
 * Gives the rank at which a card comes back into a column, from the bin or by an undo: the one that it had, or, where another has
 * been put there since, the one directly below that.
 */
export async function freeRank(reader: Reader, stageId: string, id: string, rank: Rank): Promise<Rank> {
  const [holder] = await reader
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(and(standsAt(stageId, rank), ne(opportunities.id, id)))
    .limit(1)
  return holder ? rankInColumn(reader, stageId, id, { beforeId: holder.id }) : rank
}

async function ranksOf(reader: Reader, stageId: string, ids: readonly string[]): Promise<Set<Rank>> {
  const rows = await reader
    .select({ rank: opportunities.rank })
    .from(opportunities)
    .where(and(eq(opportunities.stageId, stageId), inArray(opportunities.id, [...ids])))
  return new Set(rows.map(({ rank }) => rank))
}

/** Says whether a card of a column stands at a rank already: somebody else may have put it there since the rank was made. */
export async function isTaken(reader: Reader, stageId: string, rank: Rank): Promise<boolean> {
  const [row] = await reader
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(standsAt(stageId, rank))
    .limit(1)
  return row !== undefined
}

function standsAt(stageId: string, rank: Rank) {
  return and(
    eq(opportunities.stageId, stageId),
    eq(opportunities.rank, rank),
    isNull(opportunities.deletedAt),
  )
}
