import type { SeededRandom } from '../seeded-random'
import type { Choices } from './weighing'
import { openStageKeys, type DemoStageKey, type OpenStageKey } from './stages'

export type Outcome = 'open' | 'won' | 'lost'

/** Stages an open opportunity stands in: the shape of the funnel. */
const openFunnel: Choices<OpenStageKey> = [
  ['contacted', 36],
  ['needs', 29],
  ['quoted', 21],
  ['negotiation', 14],
]
/** The furthest stage of those that were lost. */
const lostAfter: Choices<OpenStageKey> = [
  ['contacted', 24],
  ['needs', 32],
  ['quoted', 30],
  ['negotiation', 14],
]
const wonAfter: Choices<OpenStageKey> = [
  ['contacted', 0],
  ['needs', 2],
  ['quoted', 12],
  ['negotiation', 86],
]

const furthest = { open: openFunnel, won: wonAfter, lost: lostAfter } as const

/**
 * The stages an opportunity enters, one after the other, ending in one that fits the outcome. Most walk straight on;
 * some begin later, skip, step back, or are lost once and re-opened.
 */
export function stagePath(random: SeededRandom, outcome: Outcome): DemoStageKey[] {
  const top = random.weighted(furthest[outcome])
  const topRank = openStageKeys.indexOf(top)
  const firstRank = topRank > 0 && random.bool(0.12) ? 1 : 0
  const path: DemoStageKey[] = openStageKeys.filter((_, rank) => {
    if (rank < firstRank || rank > topRank) return false
    return rank === firstRank || rank === topRank || !random.bool(0.1)
  })

  if (random.bool(0.08)) stepBack(random, path)
  if (outcome === 'open' && topRank < 3 && random.bool(0.04)) path.push(rankAbove(topRank), top)
  if (random.bool(0.035)) path.push('lost', top)
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
