import type { SeededRandom } from '../seeded-random'
import type { Outcome } from './stage-path'
import type { DemoLevel, DemoStatus } from './standing'

/** Chance that an opportunity is still open, by the customer's status; dormant and lost customers have none. */
const openShare = { prospect: 0.72, active: 0.34, dormant: 0, lost: 0 } as const

const levelLuck = { A: 0.06, B: 0.02, C: -0.02, D: -0.06 } as const

/** How an opportunity ends, if it has: prospects have not bought yet, and closed ones are won at the given rate. */
export function demoOutcome(
  random: SeededRandom,
  customer: { status: DemoStatus; level: DemoLevel },
  winRate: number,
): Outcome {
  if (random.bool(openShare[customer.status])) return 'open'
  if (customer.status === 'prospect') return 'lost'
  const chance = winRate + levelLuck[customer.level]
  return random.bool(Math.min(0.92, Math.max(0.06, chance))) ? 'won' : 'lost'
}
