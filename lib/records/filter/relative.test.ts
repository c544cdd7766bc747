import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween } from '@/lib/domain/days'
import { descriptions } from '../all'
import { parseFilter } from './parse'
import { fixedOrder, fixedPeriod, isRelativeDay, type Moment, namedPeriods, periodNamed } from './relative'

const at = (iso: string, timeZone = 'Asia/Shanghai'): Moment => ({
  userId: 'u-me',
  team: ['u-me', 'u-mate'],
  now: Date.parse(iso),
  timeZone,
})
const anyDay = fc.integer({ min: -9000, max: 9000 }).map((n) => addDays('2020-01-01', n))
const parsed = (json: unknown, moment = at('2026-11-23T04:00:00Z')) =>
  parseFilter(json, descriptions.task, new Set(Object.keys(descriptions.task.fields)), moment)

test.each([
  ['today', '2026-11-23', '2026-11-23'],
  ['yesterday', '2026-11-22', '2026-11-22'],
  ['tomorrow', '2026-11-24', '2026-11-24'],
  ['this_week', '2026-11-23', '2026-11-29'],
  ['last_week', '2026-11-16', '2026-11-22'],
  ['next_week', '2026-11-30', '2026-12-06'],
  ['this_month', '2026-11-01', '2026-11-30'],
  ['last_month', '2026-10-01', '2026-10-31'],
  ['next_month', '2026-12-01', '2026-12-31'],
  ['this_quarter', '2026-10-01', '2026-12-31'],
  ['last_quarter', '2026-07-01', '2026-09-30'],
  ['next_quarter', '2027-01-01', '2027-03-31'],
  ['this_year', '2026-01-01', '2026-12-31'],
  ['last_year', '2025-01-01', '2025-12-31'],
  ['next_year', '2027-01-01', '2027-12-31'],
] as const)('on Monday 23 November 2026, %s is from %s to %s', (name, from, to) => {
  expect(periodNamed(name, '2026-11-23')).toEqual({ from, to })
})

test('a week begins on Monday: Sunday still belongs to the one before', () => {
  expect(periodNamed('this_week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(periodNamed('next_week', '2026-11-22')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  expect(periodNamed('this_week', '2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' })
})

test('the month after the 31st of January is the whole of February', () => {
  expect(periodNamed('next_month', '2026-01-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(periodNamed('next_month', '2028-01-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodNamed('last_month', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('last, this and next follow each other without a gap, on whatever day', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('week', 'month', 'quarter', 'year'), (day, unit) => {
      const [last, current, next] = (['last', 'this', 'next'] as const).map((which) =>
        periodNamed(`${which}_${unit}` as 'this_week', day),
      ) as [ReturnType<typeof periodNamed>, ReturnType<typeof periodNamed>, ReturnType<typeof periodNamed>]
      expect(current.from <= day && day <= current.to).toBe(true)
      expect(daysBetween(last.to, current.from)).toBe(1)
      expect(daysBetween(current.to, next.from)).toBe(1)
    }),
  )
})

test('which day it is depends on where one asks', () => {
  const today = (zone: string) => fixedPeriod('dueOn', 'day', 'today', at('2026-11-23T17:00:00Z', zone))
  const only = (day: string) => ({
    and: [
      { field: 'dueOn', op: 'gte', value: day },
      { field: 'dueOn', op: 'lte', value: day },
    ],
  })
  expect(today('Asia/Shanghai')).toEqual(only('2026-11-24'))
  expect(today('Europe/Berlin')).toEqual(only('2026-11-23'))
  expect(today('Pacific/Kiritimati')).toEqual(only('2026-11-24'))
  expect(today('America/Los_Angeles')).toEqual(only('2026-11-23'))
})

test.each([
  ['an ordinary day', '2026-06-10T10:00:00Z', '2026-06-09T22:00:00Z', '2026-06-10T22:00:00Z', 24],
  [
    'the day the clock goes forward',
    '2026-03-29T10:00:00Z',
    '2026-03-28T23:00:00Z',
    '2026-03-29T22:00:00Z',
    23,
  ],
  ['the day the clock goes back', '2026-10-25T10:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 25],
])('in Berlin, %s is from midnight to midnight', (_, now, from, to, hours) => {
  expect(fixedPeriod('createdAt', 'instant', 'today', at(now, 'Europe/Berlin'))).toEqual({
    and: [
      { field: 'createdAt', op: 'gte', value: Date.parse(from) },
      { field: 'createdAt', op: 'lt', value: Date.parse(to) },
    ],
  })
  expect(Date.parse(to) - Date.parse(from)).toBe(hours * 3_600_000)
})

test.each([
  ['gt', 'gte', '2026-03-29T22:00:00Z'],
  ['gte', 'gte', '2026-03-28T23:00:00Z'],
  ['lt', 'lt', '2026-03-28T23:00:00Z'],
  ['lte', 'lt', '2026-03-29T22:00:00Z'],
] as const)('a moment compared by %s with a day takes that day as a whole', (op, as, iso) => {
  const moment = at('2026-03-28T10:00:00Z', 'Europe/Berlin')
  expect(fixedOrder({ field: 'createdAt', op }, 'instant', { days: 1 }, moment)).toEqual({
    field: 'createdAt',
    op: as,
    value: Date.parse(iso),
  })
  expect(fixedOrder({ field: 'dueOn', op }, 'day', { days: 1 }, moment)).toEqual({
    field: 'dueOn',
    op,
    value: '2026-03-29',
  })
})

test('an instant lies in a period exactly when its day does', () => {
  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/Los_Angeles',
    'Australia/Lord_Howe',
  )
  const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) })
  fc.assert(
    fc.property(instants, instants, zones, fc.constantFrom(...namedPeriods), (now, when, timeZone, name) => {
      const moment = { ...at('2026-01-01T00:00:00Z', timeZone), now }
      const { and } = fixedPeriod('createdAt', 'instant', name, moment) as { and: { value: number }[] }
      const [from, to] = and.map(({ value }) => value) as [number, number]
      const period = periodNamed(name, dayOf(now, timeZone))
      const day = dayOf(when, timeZone)
      expect(from <= when && when < to).toBe(period.from <= day && day <= period.to)
    }),
  )
})

test('a relative day is a whole number of days within a hundred years, and nothing besides', () => {
  for (const value of [{ days: 0 }, { days: -30 }, { days: 36_500 }]) expect(isRelativeDay(value)).toBe(true)
  for (const value of [
    null,
    3,
    '3',
    {},
    { days: '3' },
    { days: 1.5 },
    { days: 36_501 },
    { days: 1, op: 'x' },
  ])
    expect(isRelativeDay(value)).toBe(false)
})

test('"me" and "my team" stand for people, where a field is somebody', () => {
  expect(parsed({ field: 'ownerId', op: 'is', value: '@me' })).toMatchObject({ filter: { value: 'u-me' } })
  expect(parsed({ field: 'ownerId', op: 'in', value: ['@team', 'u-x'] })).toMatchObject({
    filter: { value: ['u-me', 'u-mate', 'u-x'] },
  })
  expect(parsed({ field: 'ownerId', op: 'not_in', value: ['@me'] })).toMatchObject({
    filter: { value: ['u-me'] },
  })
  expect(parsed({ field: 'customerId', op: 'is', value: '@me' }).ok).toBe(false)
  expect(parsed({ field: 'ownerId', op: 'is', value: '@team' }).ok).toBe(false)
  expect(parsed({ field: 'title', op: 'is', value: '@me' })).toMatchObject({ filter: { value: '@me' } })
})

test('moments are refused where a field is no time', () => {
  for (const wrong of [
    { field: 'title', op: 'within', value: 'today' },
    { field: 'dueOn', op: 'within', value: 'someday' },
    { field: 'dueOn', op: 'within', value: ['today'] },
    { field: 'dueOn', op: 'is', value: { days: 1 } },
    { field: 'dueOn', op: 'gt', value: { days: 40_000 } },
    { field: 'title', op: 'contains', value: { days: 1 } },
  ])
    expect([wrong, parsed(wrong).ok]).toEqual([wrong, false])
})
