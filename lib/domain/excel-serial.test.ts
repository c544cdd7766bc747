import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween } from './days'
import { dayOfSerial } from './excel-serial'

test('a fraction is the time of day, rounded to the second and into the next day', () => {
  expect(dayOfSerial(45717.75, 1900)).toEqual({ day: '2025-03-01', seconds: 64_800 })
  expect(dayOfSerial(45716.9999999, 1900)).toEqual({ day: '2025-03-01', seconds: 0 })
  expect(dayOfSerial(59.9999999, 1900)).toBeNull()
})

test('the day that never was, and days outside the calendar, are refused', () => {
  for (const serial of [60, 0, -1, 2_958_466, 1e300, NaN, Infinity])
    expect(dayOfSerial(serial, 1900)).toBeNull()
  for (const serial of [-1, 2_957_004]) expect(dayOfSerial(serial, 1904)).toBeNull()
})

test('the two systems are 1,462 serials apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_957_003 }), (serial) => {
      expect(dayOfSerial(serial + 1462, 1900)).toEqual(dayOfSerial(serial, 1904))
      expect(daysBetween('1904-01-01', dayOfSerial(serial, 1904)?.day ?? '')).toBe(serial)
    }),
  )
})
