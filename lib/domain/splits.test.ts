import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, sharesProblem } from './splits'

test('thirds leave their remainder to the last line', () => {
  expect(allocate(10000, [1, 1, 1])).toEqual([3333, 3333, 3334])
  expect(allocate(10000, [3333, 3333, 3334])).toEqual([3333, 3333, 3334])
  expect(allocate(20000, [1, 1, 1])).toEqual([6667, 6667, 6666])
  expect(allocate(1781200, [5000, 5000])).toEqual([890600, 890600])
  expect(allocate(-10000, [1, 1, 1])).toEqual([-3333, -3333, -3334])
})

test('the last line never falls below nothing', () => {
  expect(
    allocate(
      5,
      Array.from({ length: 10 }, () => 1),
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 5])
})

test('shares must be positive and make exactly 100 %', () => {
  expect(sharesProblem([10000])).toBeNull()
  expect(sharesProblem([3333, 3333, 3334])).toBeNull()
  expect(sharesProblem([3333, 3333, 3333])).toBe('shares_not_whole')
  expect(sharesProblem([10000, 1])).toBe('shares_not_whole')
  expect(sharesProblem([10000, 0])).toBe('shares_not_positive')
  expect(sharesProblem([5000.5, 4999.5])).toBe('shares_not_positive')
  expect(sharesProblem([])).toBe('shares_none')
})

test('lines add up to the whole and none has the other sign', () => {
  const parts = fc
    .array(fc.nat(10000), { minLength: 1, maxLength: 30 })
    .filter((all) => all.some((part) => part > 0))
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), parts, (amount, shares) => {
      const lines = allocate(amount, shares)
      expect(lines).toHaveLength(shares.length)
      expect(lines.reduce((sum, line) => sum + line, 0)).toBe(amount)
      expect(lines.every((line) => line * Math.sign(amount) >= 0)).toBe(true)
    }),
  )
})

test('every line but the last is within one unit of its exact share', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(fc.nat(1e9), parts, (amount, shares) => {
      const total = shares.reduce((sum, share) => sum + share, 0)
      const lines = allocate(amount, shares).slice(0, -1)
      for (const [index, line] of lines.entries()) {
        expect(Math.abs(line - (amount * (shares[index] ?? 0)) / total)).toBeLessThan(1.001)
      }
    }),
  )
})

test('parts of nothing are refused', () => {
  for (const parts of [[], [0], [0, 0], [2, -1], [0.5, 0.5]])
    expect(() => allocate(100, parts)).toThrow(RangeError)
  expect(() => allocate(0.5, [1])).toThrow(RangeError)
})
