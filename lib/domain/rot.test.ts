import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, partsOf, startOfDay } from './days'
import { type RotFacts, rotOf } from './rot'

const zone = 'Asia/Shanghai'
const at = (text: string) => Date.parse(`${text}+08:00`)
const facts: RotFacts = {
  status: 'open',
  enteredStageAt: at('2026-11-01T09:00'),
  lastFollowUpAt: null,
  rotDays: 10,
}

test('rot begins the day after the limit and says how long it has been', () => {
  expect(rotOf(facts, '2026-11-11', zone)).toBeNull()
  expect(rotOf(facts, '2026-11-12', zone)).toEqual({ days: 11, limit: 10 })
})

test('a real follow-up or a stage move starts the count again, whichever is later', () => {
  const followed = { ...facts, lastFollowUpAt: at('2026-11-05T09:00') }
  expect(rotOf(followed, '2026-11-15', zone)).toBeNull()
  expect(rotOf(followed, '2026-11-17', zone)).toEqual({ days: 12, limit: 10 })
  const moved = { ...facts, lastFollowUpAt: at('2026-10-01T09:00') }
  expect(rotOf(moved, '2026-11-12', zone)).toEqual({ days: 11, limit: 10 })
})

test('days are those of the workspace’s calendar, not of UTC', () => {
  const late = { ...facts, rotDays: 1, enteredStageAt: at('2026-11-02T01:00') }
  expect(rotOf(late, '2026-11-03', zone)).toBeNull()
  expect(rotOf(late, '2026-11-03', 'UTC')).toEqual({ days: 2, limit: 1 })
})

test('a limit of 0, a closed and a held opportunity never rot', () => {
  expect(rotOf({ ...facts, rotDays: 0 }, '2027-11-11', zone)).toBeNull()
  for (const status of ['won', 'lost', 'on_hold'] as const) {
    expect(rotOf({ ...facts, status }, '2027-11-11', zone)).toBeNull()
  }
})

test('days that do not count are left out', () => {
  const isWeekday = (day: string) => partsOf(day).weekday <= 5
  expect(rotOf(facts, '2026-11-13', zone, isWeekday)).toBeNull()
  expect(rotOf(facts, '2026-11-16', zone, isWeekday)).toEqual({ days: 11, limit: 10 })
})

test('a day later is a day more, and a follow-up planned ahead is no rot', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), (n, rotDays) => {
      const from = startOfDay('2026-01-01', zone)
      const rot = rotOf({ ...facts, enteredStageAt: from, rotDays }, addDays('2026-01-01', n), zone)
      expect(rot).toEqual(n > rotDays ? { days: n, limit: rotDays } : null)
    }),
  )
  expect(rotOf({ ...facts, lastFollowUpAt: at('2027-01-01T00:00') }, '2026-12-01', zone)).toBeNull()
})
