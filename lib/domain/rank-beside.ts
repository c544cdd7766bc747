import { type Rank, rankBetween } from './rank'

/** Where something goes in an order: directly below `beforeId`, directly above `afterId`; with neither, to the top. */
export interface Beside {
  beforeId?: string | null | undefined
  afterId?: string | null | undefined
}
interface Ranked {
  id: string
  rank: Rank
}

/** Gives the place, counted from 0, among others in their order; null where the neighbour is not among them. */
export function placeBeside(others: readonly Ranked[], { beforeId, afterId }: Beside): number | null {
  if (!beforeId && !afterId) return 0
  const neighbour = others.findIndex(({ id }) => id === (beforeId ?? afterId))
  if (neighbour < 0) return null
  return beforeId ? neighbour + 1 : neighbour
}

/** Gives the rank for a place among others in their order; behind those of the same rank, since there is none between them. */
export function rankAt(others: readonly Ranked[], place: number): Rank {
  const before = others[place - 1]?.rank ?? null
  const after = others.slice(place).find(({ rank }) => before === null || rank > before)
  return rankBetween(before, after?.rank ?? null)
}
