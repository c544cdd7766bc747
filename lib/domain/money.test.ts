import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, formatMoneyShort, weightedFromProducts, weightedSum, plainAmount } from './money'
import { parseMoney } from './parse-money'

const short = (yuan: number, language: 'zh-CN' | 'en' = 'zh-CN') =>
  formatMoneyShort(Math.round(yuan * 100), 'CNY', language)
const anyAmount = fc.maxSafeInteger()
const anyCurrency = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD', 'EUR')
const anyLanguage = fc.constantFrom('zh-CN' as const, 'en' as const)

test('money in full shows every digit of its smallest unit', () => {
  expect(formatMoney(123456700, 'CNY', 'zh-CN')).toBe('¥1,234,567.00')
  expect(formatMoney(123456700, 'CNY', 'en')).toBe('¥1,234,567.00')
  expect(formatMoney(5, 'USD', 'en')).toBe('US$0.05')
  expect(formatMoney(-123456, 'JPY', 'zh-CN')).toBe('-JP¥123,456')
  expect(formatMoney(1234, 'KWD', 'en')).toBe('KWD\u00a01.234')
  expect(formatMoney(0, 'CNY', 'en')).toBe('¥0.00')
})

test('short money has one decimal at most and none where it is zero', () => {
  expect([1_235_000, 120_000_000, 860_000, 40_740_000, 15_972_000].map((n) => short(n))).toEqual([
    '¥123.5万',
    '¥1.2亿',
    '¥86万',
    '¥4,074万',
    '¥1,597.2万',
  ])
  expect(formatMoneyShort(12_000_000, 'USD', 'zh-CN')).toBe('US$12万')
  expect([1_200_000, 860_000, 12_500, 3_000_000_000].map((n) => short(n, 'en'))).toEqual([
    '¥1.2M',
    '¥860K',
    '¥12.5K',
    '¥3B',
  ])
})

test('short money below ten thousand is exact', () => {
  expect([8500, 8500.5, 9999.99, 0.05, 0, -12].map((n) => short(n))).toEqual([
    '¥8,500',
    '¥8,500.50',
    '¥9,999.99',
    '¥0.05',
    '¥0',
    '-¥12',
  ])
})

test('short money that is rounded up to the next word takes that word', () => {
  expect(short(99_999_600)).toBe('¥1亿')
  expect(short(99_994_900)).toBe('¥9,999.5万')
  expect(short(999_950, 'en')).toBe('¥1M')
  expect(short(999_949, 'en')).toBe('¥999.9K')
  expect(formatMoneyShort(Number.MAX_SAFE_INTEGER, 'CNY', 'zh-CN')).toBe('¥90.1万亿')
})

test('money in full is read back as the same amount', () => {
  fc.assert(
    fc.property(anyAmount, anyCurrency, anyLanguage, (amount, currency, language) => {
      const text = formatMoney(amount, currency, language)
      expect(parseMoney(text, currency)).toEqual({ ok: true, value: amount })
    }),
  )
})

test('short money is never more than one part in twenty away from the amount', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), anyCurrency, anyLanguage, (amount, currency, language) => {
      const short = formatMoneyShort(amount, currency, language)
      const read = parseMoney(short, currency)
      // The largest amounts may be rounded up beyond what a number keeps; those are refused, not wrong.
      if (read.ok) expect(Math.abs(read.value - amount)).toBeLessThanOrEqual(amount / 20)
      else expect(read.refusal).toBe('money_too_large')
    }),
  )
})

test('a weighted sum is rounded once, not pair by pair', () => {
  const halves = [
    { amount: 1, probability: 50 },
    { amount: 1, probability: 50 },
    { amount: 1, probability: 50 },
  ]
  expect(weightedSum(halves)).toBe(2)
  expect(weightedSum([])).toBe(0)
  expect(weightedSum([{ amount: 9_007_199_254_740_991, probability: 100 }])).toBe(9_007_199_254_740_991)
  expect(weightedFromProducts(150n)).toBe(2)
})

test('a weighted sum does not depend on the order of its pairs and lies between nothing and everything', () => {
  const pair = fc.record({ amount: fc.nat(1e12), probability: fc.integer({ min: 0, max: 100 }) })
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 50 }), (pairs) => {
      const sum = weightedSum(pairs)
      expect(weightedSum([...pairs].reverse())).toBe(sum)
      expect(sum).toBeGreaterThanOrEqual(0)
      expect(sum).toBeLessThanOrEqual(pairs.reduce((n, { amount }) => n + amount, 0))
    }),
  )
})

test('amounts that are no safe integer are refused', () => {
  expect(() => formatMoney(1.5, 'CNY', 'en')).toThrow(RangeError)
  expect(() => formatMoney(2 ** 53, 'CNY', 'en')).toThrow(RangeError)
  expect(() => weightedSum([{ amount: 0.1, probability: 50 }])).toThrow(RangeError)
  const huge = { amount: Number.MAX_SAFE_INTEGER, probability: 100 }
  expect(() => weightedSum([huge, huge])).toThrow(RangeError)
})

test('a plain amount has its digits and nothing else, and reads back as it was', () => {
  expect(plainAmount(123450, 'CNY')).toBe('1234.50')
  expect(plainAmount(-5, 'USD')).toBe('-0.05')
  expect(plainAmount(5, 'JPY')).toBe('5')
  expect(plainAmount(1, 'KWD')).toBe('0.001')
})
