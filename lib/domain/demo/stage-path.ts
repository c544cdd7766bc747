import type { SeededRandom } from '../seeded-random'
import { openStageKeys, type DemoStageKey, type OpenStageKey } from './stages'

export type Outcome = 'open' | 'won' | 'lost'

/** Stages an open opportunity stands in: the shape of the funnel. */
const openFunnel = { contacted: 36, needs: 29, quoted: 21, negotiation: 14 } as const
/** The furthest stage of those that were lost. */
const lostAfter = { contacted: 24, needs: 32, quoted: 30, negotiation: 14 } as const
const wonAfter = { contacted: 0, needs: 2, quoted: 12, negotiation: 86 } as const

const furthest = { open: openFunnel, won: wonAfter, lost: lostAfter } as const

/**
 * The stages an opportunity enters, one after the other, ending in one that fits the outcome. Most walk straight on;
 * some begin later, skip, step back, or are lost once and re-opened.
 */
export function stagePath(random: SeededRandom, outcome: Outcome): DemoStageKey[] {
  const top = random.weighted(openStageKeys, (key) => furthest[outcome][key])
  const topRank = openStageKeys.indexOf(top)
  const firstRank = topRank > 0 && random.chance(0.12) ? 1 : 0
  const path: DemoStageKey[] = openStageKeys.filter((_, rank) => {
    if (rank < firstRank || rank > topRank) return false
    return rank === firstRank || rank === topRank || !random.chance(0.1)
  })

  if (random.chance(0.08)) stepBack(random, path)
  if (outcome === 'open' && topRank < 3 && random.chance(0.04)) path.push(rankAbove(topRank), top)
  if (random.chance(0.035)) path.push('lost', top)
  if (outcome !== 'open') path.push(outcome)
  return path
}

function rankAbove(rank: number): OpenStageKey {
  return openStageKeys[rank + 1] ?? 'negotiation'
}

/** Goes back by one stage somewhere on the way and returns. */
function stepBack(random: SeededRandom, path: DemoStageKey[]) {
  if (path.length < 2) return
  const place = random.int(1, path.length - 1)
  const [before, stage] = [path[place - 1], path[place]]
  if (before && stage) path.splice(place + 1, 0, before, stage)
}
