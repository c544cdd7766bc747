import { expect, test } from 'vitest'
import { calendarDays, dayWithin, forecastPeriods, isWithin, mayTake, periodNamed } from './forecast-periods'

const TODAY = '2026-11-23'
const named = (key: string) => {
  const period = periodNamed(key, TODAY)
  if (!period) throw new Error(key)
  return period
}

test('a forecast has a column for what has no day, for the past, for this month and six more, and for later', () => {
  const periods = forecastPeriods(TODAY)
  expect(periods.map(({ key }) => key)).toEqual([
    'none',
    'past',
    ...['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'],
    'later',
  ])
  expect(named('2026-11')).toMatchObject({ from: TODAY, to: '2026-11-30' })
  expect(named('later')).toMatchObject({ from: '2027-06-01', to: null })
})

test('every day, and no day, lies in exactly one column', () => {
  const days = [
    null,
    '2020-01-01',
    '2026-11-22',
    TODAY,
    '2026-11-30',
    '2026-12-01',
    '2027-05-31',
    '2027-06-01',
  ]
  for (const day of days)
    expect(forecastPeriods(TODAY).filter((period) => isWithin(period, day))).toHaveLength(1)
})

test.each([
  ['2026-11-25', '2027-01', '2027-01-25', 'the same day of the month'],
  ['2027-01-31', '2027-02', '2027-02-28', 'the last day of a shorter month'],
  ['2027-01-05', '2026-11', TODAY, 'of this month no day that has passed'],
  [null, '2026-12', '2026-12-31', 'what had none: the last day of the month'],
  ['2026-12-15', 'later', '2027-06-15', 'later: its first month'],
  ['2026-12-15', '2026-12-24', '2026-12-24', 'a day: that day'],
  ['2026-12-15', 'none', null, 'no day at all'],
])('what closes on %s and is put into %s closes on %s: %s', (day, key, wanted, _why) => {
  expect(dayWithin(named(key), day)).toBe(wanted)
  expect(isWithin(named(key), wanted)).toBe(true)
})

test('the past takes nothing, neither as a column nor as a day', () => {
  expect(mayTake(named('past'), TODAY)).toBe(false)
  expect(mayTake(named('2026-11-22'), TODAY)).toBe(false)
  expect(mayTake(named(TODAY), TODAY)).toBe(true)
  expect(() => dayWithin(named('past'), '2026-12-01')).toThrow(RangeError)
})

test('a name that is no column and no day is none', () => {
  for (const key of ['', '2026-13', '2027-06', '2026-10', '2026-02-30', 'all'])
    expect(periodNamed(key, TODAY)).toBeNull()
})

test('a page of the calendar has whole weeks from Monday, as many as the month touches', () => {
  const days = calendarDays('2026-11')
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42])
  expect(calendarDays('2027-02')).toHaveLength(28)
})
