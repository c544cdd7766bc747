import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, partsOf } from './days'
import { periodBefore, periodOf, periodUnits, quarterLabel } from './periods'

const anyDay = fc.integer({ min: -9000, max: 9000 }).map((n) => addDays('2020-01-01', n))

test('weeks begin on Monday and quarters in January, April, July and October', () => {
  expect(periodOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(periodOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  expect(periodOf('month', '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(periodOf('quarter', '2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(periodOf('year', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterLabel)).toEqual([
    '2026Q1',
    '2026Q1',
    '2026Q2',
    '2026Q4',
  ])
})

test('the period before ends the day before this one begins', () => {
  expect(periodBefore('month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(periodBefore('quarter', '2026-01-15')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
})

test('periods tile the calendar: every day lies in one, and the next begins the day after it ends', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...periodUnits), (day, unit) => {
      const period = periodOf(unit, day)
      expect(period.from <= day && day <= period.to).toBe(true)
      expect(periodOf(unit, period.from)).toEqual(period)
      expect(periodOf(unit, period.to)).toEqual(period)
      expect(periodOf(unit, addDays(period.to, 1)).from).toBe(addDays(period.to, 1))
      expect(periodBefore(unit, addDays(period.to, 1))).toEqual(period)
    }),
  )
})

test('a week has seven days from a Monday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { from, to } = periodOf('week', day)
      expect([partsOf(from).weekday, daysBetween(from, to)]).toEqual([1, 6])
    }),
  )
})

test('what is no day is refused', () => {
  expect(() => periodOf('week', '2025-02-30')).toThrow(RangeError)
})
