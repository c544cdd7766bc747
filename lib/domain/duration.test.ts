import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOfDuration, readDuration } from './duration'

test.each([
  ['90', 90],
  ['1:30', 90],
  ['1.5h', 90],
  ['1h 30m', 90],
  ['1 小时 30 分钟', 90],
  ['２天４小时', 3120],
  ['', null],
  ['0', 0],
])('%s is read as %s minutes', (text, minutes) => {
  expect(readDuration(text)).toBe(minutes)
})

test.each(['soon', '-5', '1:75', '1.333h', '5m 1h', '1h30'])('%s is no length of time', (text) => {
  expect(readDuration(text)).toBeUndefined()
})

test('what is told in days, hours and minutes is read as the same length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (whole) => {
      const { days, hours, minutes } = partsOfDuration(whole)
      expect(readDuration(`${days}d ${hours}h ${minutes}m`)).toBe(whole)
    }),
  )
})
