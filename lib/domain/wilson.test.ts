import { expect, test } from 'vitest'
import { wilsonRange } from './wilson'

/** As R gives them: prop.test(hits, n, correct = FALSE). */
test.each([
  [0, 10, 0, 27.75],
  [5, 10, 23.66, 76.34],
  [10, 10, 72.25, 100],
  [81, 263, 25.53, 36.62],
])('%i of %i lies between %f and %f per cent', (hits, n, from, to) => {
  const range = wilsonRange(hits, n)
  expect(range.from).toBeCloseTo(from, 1)
  expect(range.to).toBeCloseTo(to, 1)
})

test('more hits than tries, or none tried, is no share', () => {
  expect(() => wilsonRange(3, 2)).toThrow(RangeError)
  expect(() => wilsonRange(0, 0)).toThrow(RangeError)
})
