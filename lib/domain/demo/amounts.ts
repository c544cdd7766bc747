import type { SeededRandom } from '../seeded-random'
import type { DemoLevel } from './standing'
import type { DemoProductWords } from './words/products'

export type DemoCurrency = 'CNY' | 'USD' | 'EUR'

/** Yuan for one unit, only to make foreign amounts plausible; no rate of any day. */
const yuanPer = { CNY: 1, USD: 7.1, EUR: 7.8 } as const

const levelFactor = { A: 1.5, B: 1.1, C: 0.85, D: 0.6 } as const

/** Which currency a customer of the country buys in: mostly its own where that is dollar or euro, else yuan. */
export function demoCurrency(random: SeededRandom, country: string): DemoCurrency {
  if (country === 'CN') return random.bool(0.015) ? 'USD' : 'CNY'
  if (random.bool(0.1)) return 'CNY'
  if (country === 'US') return 'USD'
  return random.bool(country === 'GB' ? 0.5 : 0.9) ? 'EUR' : 'USD'
}

/**
 * Price × quantity × level × discount (0–18 %), in minor units of the currency, rounded to 100 yuan or 10 dollars or
 * euros; never less than that step. Quantities are log-uniform between the product's usual bounds.
 */
export function demoAmount(
  random: SeededRandom,
  product: DemoProductWords,
  level: DemoLevel,
  currency: DemoCurrency,
): number {
  const [fewest, most] = product.quantity
  const quantity = Math.round(fewest * (most / fewest) ** random.next())
  const discount = 1 - random.next() * 0.18
  const fen = product.price * quantity * levelFactor[level] * discount
  const step = currency === 'CNY' ? 10_000 : 1_000
  return Math.max(1, Math.round(fen / yuanPer[currency] / step)) * step
}
