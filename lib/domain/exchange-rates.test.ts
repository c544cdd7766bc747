import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minorUnits } from './currency'
import { addDays } from './days'
import { readDecimal } from './decimal'
import { convert, convertSum, type Rate, rateOn } from './exchange-rates'

const rate = (currency: string, to: string, fromDay: string, text: string): Rate => ({
  currency,
  to,
  fromDay,
  rate: text,
})
const rates = [
  rate('USD', 'CNY', '2026-01-01', '7.0288'),
  rate('USD', 'CNY', '2026-09-30', '7.1055'),
  rate('JPY', 'CNY', '2026-01-01', '0.0485'),
  rate('KWD', 'CNY', '2026-01-01', '23.115'),
  rate('CNY', 'JPY', '2026-01-01', '20.6'),
  rate('USD', 'EUR', '2026-01-01', '0.85'),
]

test.each([
  ['USD', 'CNY', '2026-09-29', 10_000, 70_288, '2026-01-01'],
  ['USD', 'CNY', '2026-09-30', 10_000, 71_055, '2026-09-30'],
  ['JPY', 'CNY', '2026-09-30', 10_000, 48_500, '2026-01-01'],
  ['KWD', 'CNY', '2026-09-30', 1_000, 2_312, '2026-01-01'],
  ['CNY', 'JPY', '2026-09-30', 100_00, 2_060, '2026-01-01'],
  ['CNY', 'JPY', '2026-09-30', 5, 1, '2026-01-01'],
  ['USD', 'CNY', '2026-09-30', -10_000, -71_055, '2026-09-30'],
])('%s to %s on %s: %i is %i at the rate of %6$s', (currency, to, day, amount, expected, fromDay) => {
  expect(convert(amount, currency, to, day, rates)).toMatchObject({
    ok: true,
    value: { amount: expected, rate: { fromDay } },
  })
})

test('before its first rate, and for a currency that has none, there is nothing to convert at', () => {
  for (const [currency, day] of [
    ['USD', '2025-12-31'],
    ['EUR', '2026-09-30'],
  ] as const)
    expect(convert(1, currency, 'CNY', day, rates)).toEqual({ ok: false, refusal: 'missing_rate' })
})

test('a rate into another currency is none into this one', () => {
  expect(rateOn('USD', 'EUR', '2026-09-30', rates)?.rate).toBe('0.85')
  expect(convert(1, 'USD', 'GBP', '2026-09-30', rates).ok).toBe(false)
})

test('what is in the currency already needs no rate and stays as it is', () => {
  expect(convert(123, 'CNY', 'CNY', '1999-01-01', [])).toEqual({
    ok: true,
    value: { amount: 123, rate: null },
  })
})

test('what a number cannot keep is refused and not rounded', () => {
  const dear = [rate('KWD', 'CNY', '2026-01-01', '999999999')]
  expect(convert(9_000_000_000_000, 'KWD', 'CNY', '2026-01-01', dear)).toEqual({
    ok: false,
    refusal: 'beyond_numbers',
  })
})

test('a sum keeps those without a rate apart and adds up what it shows', () => {
  const sum = convertSum({ CNY: 1_000, USD: 10_000, EUR: 700 }, 'CNY', '2026-10-01', rates)
  expect(sum.total).toBe(72_055)
  expect(sum.parts.map(({ currency, amount }) => [currency, amount])).toEqual([
    ['CNY', 1_000],
    ['USD', 71_055],
  ])
  expect(sum.missing).toEqual([{ currency: 'EUR', sum: 700 }])
})

const currencies = fc.constantFrom('CNY', 'JPY', 'KWD', 'USD', 'KRW', 'BHD')
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.stringMatching(/^\d{1,12}$/))
  .map(([whole, places]) => readDecimal(`${whole}.${places}`))
  .filter((read) => read.ok && read.value !== '0')
  .map((read) => (read.ok ? read.value : ''))
const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

test('the result is the exact product, off by half a smallest unit at most', () => {
  fc.assert(
    fc.property(currencies, currencies, decimals, amounts, (from, to, text, amount) => {
      fc.pre(from !== to)
      const result = convert(amount, from, to, '2026-01-01', [rate(from, to, '2026-01-01', text)])
      if (!result.ok) {
        expect(result.refusal).toBe('beyond_numbers')
        return
      }
      // Both sides in units of 10^-18: |2 × (result × 10^from × 10^places − amount × digits × 10^to)| ≤ 10^(from + places).
      const [, places = ''] = text.split('.')
      const scale = 10n ** BigInt(places.length + minorUnits(from))
      const exact = BigInt(amount) * BigInt(text.replace('.', '')) * 10n ** BigInt(minorUnits(to))
      const off = 2n * (BigInt(result.value.amount) * scale - exact)
      expect(off <= scale && off >= -scale).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a larger amount never converts to less, and a reversal mirrors what it reverses', () => {
  fc.assert(
    fc.property(currencies, currencies, decimals, amounts, amounts, (from, to, text, a, b) => {
      const one = [rate(from, to, '2026-01-01', text)]
      const of = (amount: number) => {
        const result = convert(amount, from, to, '2026-01-01', one)
        return result.ok ? result.value.amount : null
      }
      const [less, more] = [of(Math.min(a, b)), of(Math.max(a, b))]
      if (less === null || more === null) return
      expect(less).toBeLessThanOrEqual(more)
      expect((of(-a) ?? 0) + (of(a) ?? 0)).toBe(0)
    }),
    { numRuns: 2_000 },
  )
})

test('the rate of a day is the newest that began by then, in whatever order they stand', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(days, fc.integer({ min: -10, max: 420 }), (starts, asked) => {
      const day = (n: number) => addDays('2026-01-01', n)
      const list = starts.map((start) => rate('USD', 'CNY', day(start), String(start + 1)))
      const newest = Math.max(...starts.filter((start) => start <= asked))
      const found = rateOn('USD', 'CNY', day(asked), list)
      expect(found?.fromDay ?? null).toBe(Number.isFinite(newest) ? day(newest) : null)
    }),
  )
})

test.each([
  ['7.10', '7.1'],
  ['007', '7'],
  ['１，２３４．５０', '1234.5'],
  ['.5', '0.5'],
  ['-0.0', '0'],
  ['-1.20', '-1.2'],
  ['+3', '3'],
])('the decimal %s is spelt %s', (text, value) => {
  expect(readDecimal(text)).toEqual({ ok: true, value })
})

test.each([
  ['', 'not_a_number'],
  ['.', 'not_a_number'],
  ['1e5', 'not_a_number'],
  ['seven', 'not_a_number'],
  ['1.2.3', 'not_a_number'],
  ['1234567890', 'too_large'],
  ['0.1234567890123', 'too_precise'],
])('%j is no decimal: %s', (text, problem) => {
  expect(readDecimal(text)).toEqual({ ok: false, problem })
})
