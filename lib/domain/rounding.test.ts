import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideHalfUp, toSafeNumber } from './rounding'

test('halves are rounded away from zero, on both sides of it', () => {
  expect([5n, 4n, 1n, -1n, -5n, -4n].map((n) => divideHalfUp(n, 2n))).toEqual([3n, 2n, 1n, -1n, -3n, -2n])
  expect([149n, 150n, 151n].map((n) => divideHalfUp(n, 100n))).toEqual([1n, 2n, 2n])
})

test('a rounded quotient is never more than half away and mirrors its reversal', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
      (n, d) => {
        const off = 2n * (divideHalfUp(n, d) * d - n)
        expect(off <= d && off >= -d).toBe(true)
        expect(divideHalfUp(-n, d)).toBe(-divideHalfUp(n, d))
      },
    ),
  )
})

test('a number that would lose digits is refused', () => {
  expect(toSafeNumber(9007199254740991n)).toBe(9007199254740991)
  expect(() => toSafeNumber(9007199254740992n)).toThrow(RangeError)
  expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError)
})
