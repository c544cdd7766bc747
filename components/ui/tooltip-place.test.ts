import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeTooltip } from './tooltip-place'

const screen = { left: 0, top: 0, width: 390, height: 844 }
const tip = { width: 120, height: 28 }

test('a tooltip stands under the middle of its owner', () => {
  expect(placeTooltip({ left: 100, top: 100, width: 40, height: 36 }, tip, screen)).toEqual({
    left: 60,
    top: 142,
  })
})

test('at the foot of the screen it stands above', () => {
  expect(placeTooltip({ left: 100, top: 800, width: 40, height: 36 }, tip, screen).top).toBe(766)
})

test('a tooltip never leaves the screen', () => {
  const owner = fc.record({
    left: fc.integer({ min: 0, max: 390 }),
    top: fc.integer({ min: 0, max: 844 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 60 }),
  })
  fc.assert(
    fc.property(owner, (box) => {
      const place = placeTooltip(box, tip, screen)
      expect(place.left).toBeGreaterThanOrEqual(0)
      expect(place.left + tip.width).toBeLessThanOrEqual(screen.width)
      expect(place.top).toBeGreaterThanOrEqual(0)
    }),
  )
})
