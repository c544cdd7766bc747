import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPlace } from './next-place'

const size = { rows: 40, columns: 6, page: 10 }
const go = (key: string, row: number, column: number, ctrlKey = false) =>
  nextPlace({ key, ctrlKey }, { row, column }, size)

test('arrows go one cell, and from the first row into the head', () => {
  expect(go('ArrowDown', 3, 2)).toEqual({ row: 4, column: 2 })
  expect(go('ArrowRight', 3, 2)).toEqual({ row: 3, column: 3 })
  expect(go('ArrowUp', 0, 2)).toEqual({ row: -1, column: 2 })
  expect(go('ArrowDown', -1, 2)).toEqual({ row: 0, column: 2 })
})

test('Home and End go along the row, with Ctrl to the corners', () => {
  expect(go('Home', 7, 3)).toEqual({ row: 7, column: 0 })
  expect(go('End', 7, 3)).toEqual({ row: 7, column: 5 })
  expect(go('Home', 7, 3, true)).toEqual({ row: 0, column: 0 })
  expect(go('End', 7, 3, true)).toEqual({ row: 39, column: 5 })
})

test('a page up stops at the first row, a page down at the last', () => {
  expect(go('PageUp', 4, 1)).toEqual({ row: 0, column: 1 })
  expect(go('PageDown', 35, 1)).toEqual({ row: 39, column: 1 })
})

test('letters and arrows with Ctrl lead nowhere', () => {
  expect(go('j', 4, 1)).toBeNull()
  expect(go('ArrowDown', 4, 1, true)).toBeNull()
})

test('no key leads out of the grid', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.boolean(), fc.nat(40), fc.nat(5), (key, ctrlKey, at, column) => {
      const place = nextPlace({ key, ctrlKey }, { row: at - 1, column }, size)
      if (!place) return
      expect(place.row).toBeGreaterThanOrEqual(-1)
      expect(place.row).toBeLessThan(size.rows)
      expect(place.column).toBeGreaterThanOrEqual(0)
      expect(place.column).toBeLessThan(size.columns)
    }),
  )
})
