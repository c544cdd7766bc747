import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonthsKeepingAnchor,
  type Day,
  dayOf,
  daysBetween,
  daysIn,
  isDay,
  partsOf,
  startOfDay,
} from './days'

const shanghai = 'Asia/Shanghai'
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'UTC',
]
const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: Date.UTC(1995, 0, 1) / 86_400_000, max: Date.UTC(2040, 0, 1) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

test('only days that exist and are written in full are days', () => {
  expect(['2024-02-29', '2026-11-23', '1000-01-01'].every(isDay)).toBe(true)
  const wrong = [
    '2025-02-29',
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2025-2-1',
    '2025-02-01T00:00',
    '',
    '0000-01-01',
  ]
  expect(wrong.filter(isDay)).toEqual([])
})

test('an instant has another day in another zone', () => {
  const instant = Date.UTC(2026, 10, 22, 16, 0)
  expect(dayOf(instant, shanghai)).toBe('2026-11-23')
  expect(dayOf(instant - 1, shanghai)).toBe('2026-11-22')
  expect(dayOf(instant, 'America/New_York')).toBe('2026-11-22')
  expect(startOfDay('2026-11-23', shanghai)).toBe(instant)
})

test('a day whose midnight the clock skips begins when the clock has jumped', () => {
  expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(Date.parse('2018-11-04T01:00:00-02:00'))
  expect(startOfDay('2024-04-26', 'Africa/Cairo')).toBe(Date.parse('2024-04-26T01:00:00+03:00'))
  // Samoa skipped 30 December 2011 altogether.
  expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'))
})

test('a day whose midnight comes twice begins at the first', () => {
  expect(startOfDay('2024-11-03', 'America/Havana')).toBe(Date.parse('2024-11-03T00:00:00-04:00'))
})

test('the first instant of a day is that day, and the instant before it is the day before', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...zones), (day, zone) => {
      const start = startOfDay(day, zone)
      expect(dayOf(start, zone)).toBe(day)
      expect(dayOf(start - 1, zone)).toBe(addDays(day, -1))
    }),
  )
})

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n)
      expect(addDays(addDays(day, n), -n)).toBe(day)
    }),
  )
})

test('months keep their anchor day through shorter months', () => {
  expect(addMonthsKeepingAnchor('2025-01-31', 1, 31)).toBe('2025-02-28')
  expect(addMonthsKeepingAnchor('2024-01-31', 1, 31)).toBe('2024-02-29')
  expect(addMonthsKeepingAnchor('2025-02-28', 1, 31)).toBe('2025-03-31')
  expect(addMonthsKeepingAnchor('2025-01-15', -1, 15)).toBe('2024-12-15')
  expect(addMonthsKeepingAnchor('2024-02-29', 12, 29)).toBe('2025-02-28')
})

test('month by month is the same as all months at once', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 31 }), (day, a, b, anchor) => {
      const there = addMonthsKeepingAnchor(addMonthsKeepingAnchor(day, a, anchor), b, anchor)
      expect(there).toBe(addMonthsKeepingAnchor(day, a + b, anchor))
      const { year, month, day: dayOfMonth } = partsOf(there)
      expect(dayOfMonth).toBe(Math.min(anchor, daysIn(year, month)))
    }),
  )
})

test('what is no day, zone or anchor is refused', () => {
  expect(() => addDays('2025-02-30', 1)).toThrow(RangeError)
  expect(() => daysBetween('2025-01-01', 'tomorrow')).toThrow(RangeError)
  expect(() => dayOf(0, 'Asia/Atlantis')).toThrow(RangeError)
  expect(() => startOfDay('2025-01-01', 'Asia/Atlantis')).toThrow(RangeError)
  expect(() => addMonthsKeepingAnchor('2025-01-31', 1, 32)).toThrow(RangeError)
})
