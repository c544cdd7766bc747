import type { SeededRandom } from '../seeded-random'

export type DemoLevel = 'A' | 'B' | 'C' | 'D'
export type DemoStatus = 'prospect' | 'active' | 'dormant' | 'lost'

const levels = [
  ['A', 12],
  ['B', 28],
  ['C', 40],
  ['D', 20],
] as const

const statuses = [
  ['prospect', 27],
  ['active', 60],
  ['dormant', 8],
  ['lost', 5],
] as const

const sizes = {
  A: ['200-999', '1000+', '1000+'],
  B: ['50-199', '200-999', '1000+'],
  C: ['1-49', '50-199', '200-999'],
  D: ['1-49', '1-49', '50-199'],
} as const

/** How important and how warm a customer is; the head of a group is never of the lowest levels. */
export function customerStanding(random: SeededRandom, headsGroup: boolean) {
  const drawn = random.weighted(levels)
  const level: DemoLevel = headsGroup && (drawn === 'C' || drawn === 'D') ? 'B' : drawn
  const status = random.weighted(statuses)
  const size: (typeof sizes)[DemoLevel][number] = random.pick<(typeof sizes)[DemoLevel][number]>(sizes[level])
  return { level, status, size }
}

/** Expected opportunities of a customer against others: important and active customers buy again and again. */
export function expectedOpportunities(customer: {
  level: DemoLevel
  status: DemoStatus
  ownerKey: string | null
}) {
  if (customer.ownerKey === null) return 0
  if (customer.status === 'active') return { A: 9, B: 6, C: 4, D: 2.5 }[customer.level]
  return { prospect: 1.3, dormant: 2, lost: 1.6 }[customer.status]
}

/** Mean of `expectedOpportunities` over all customers. */
export const meanOpportunities = 3.4
