import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnRows } from './rows-shown'

test('without a window every row is drawn, with no space between', () => {
  expect(drawnRows(3, null, 1)).toEqual({
    drawn: [
      { index: 0, before: 0 },
      { index: 1, before: 0 },
      { index: 2, before: 0 },
    ],
    after: 0,
  })
})

test('the row that holds the focus is drawn where it stands, however far away', () => {
  const shown = { first: 10, last: 11, height: 40, widths: [] }
  expect(drawnRows(100, shown, 2)).toEqual({
    drawn: [
      { index: 2, before: 80 },
      { index: 10, before: 280 },
      { index: 11, before: 0 },
    ],
    after: 88 * 40,
  })
  expect(drawnRows(100, shown, 99).after).toBe(0)
})

test('whatever is drawn, the list is as high as all of its rows', () => {
  const counts = fc.record({
    count: fc.integer({ min: 1, max: 5000 }),
    a: fc.nat(5000),
    b: fc.nat(5000),
    kept: fc.integer({ min: -1, max: 5000 }),
  })
  fc.assert(
    fc.property(counts, ({ count, a, b, kept }) => {
      const first = Math.min(a, b, count - 1)
      const last = Math.min(Math.max(a, b), count - 1)
      const { drawn, after } = drawnRows(count, { first, last, height: 40, widths: [] }, kept)
      const space = drawn.reduce((sum, { before }) => sum + before + 40, 0) + after
      expect(space).toBe(count * 40)
      if (kept >= 0 && kept < count) expect(drawn.some(({ index }) => index === kept)).toBe(true)
    }),
  )
})
