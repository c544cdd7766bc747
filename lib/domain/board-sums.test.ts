import { expect, test } from 'vitest'
import { inOneCurrency } from './board-sums'

const rates = [{ currency: 'USD', to: 'CNY', fromDay: '2026-11-01', rate: '7.1' }]
const inOne = { currency: 'CNY', today: '2026-11-20', rates }
const sum = (currency: string, amount: number) => ({ currency, amount, weighted: amount / 2 })

test('several currencies are told in one at the day’s rate, and what has no rate stands apart', () => {
  const sums = [sum('CNY', 1_000), sum('USD', 200), sum('EUR', 300)]
  expect(inOneCurrency(sums, 'amount', inOne)).toMatchObject({
    to: 'CNY',
    total: 1_000 + 1_420,
    missing: [{ currency: 'EUR', sum: 300 }],
  })
  expect(inOneCurrency(sums, 'weighted', inOne)?.total).toBe(500 + 710)
})

test('one currency alone is told as it is', () => {
  expect(inOneCurrency([sum('USD', 200)], 'amount', inOne)).toBeNull()
  expect(inOneCurrency([], 'amount', inOne)).toBeNull()
})
