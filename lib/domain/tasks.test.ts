import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, startOfDay } from './days'
import { compareByDue, dueBucketOf, isOverdue } from './tasks'

const today = '2026-11-24'
const now = Date.parse('2026-11-24T15:00+08:00')
const task = { dueOn: today, dueAt: null, doneAt: null }

test('a task with a time is overdue after it, one without only from the next day', () => {
  expect(isOverdue({ ...task, dueAt: now - 1 }, now, today)).toBe(true)
  expect(isOverdue({ ...task, dueAt: now }, now, today)).toBe(false)
  expect(isOverdue(task, now, today)).toBe(false)
  expect(isOverdue({ ...task, dueOn: '2026-11-23' }, now, today)).toBe(true)
})

test('a done task and one without a date are never overdue', () => {
  expect(isOverdue({ ...task, dueOn: '2026-01-01', doneAt: 1 }, now, today)).toBe(false)
  expect(isOverdue({ ...task, dueOn: null }, now, today)).toBe(false)
})

test('tasks stand under the heading of their day', () => {
  const days = ['2026-11-23', today, '2026-11-25', '2026-11-26', '2026-11-29', '2026-11-30', null]
  expect(days.map((dueOn) => dueBucketOf({ dueOn }, today))).toEqual([
    'overdue',
    'today',
    'tomorrow',
    'this_week',
    'this_week',
    'later',
    'no_date',
  ])
  expect(dueBucketOf({ dueOn: '2026-11-30' }, '2026-11-29')).toBe('tomorrow')
})

test('what is due first comes first, timed before untimed, undated last', () => {
  const first = { dueOn: today, dueAt: now }
  const second = { dueOn: today, dueAt: null }
  const third = { dueOn: '2026-11-25', dueAt: now + 1 }
  const last = { dueOn: null, dueAt: null }
  expect([last, third, second, first].toSorted(compareByDue)).toEqual([first, second, third, last])
})

test('due order is an order: swapping turns it round, and it carries over', () => {
  const anyTask = fc.record({ n: fc.option(fc.nat(3)), time: fc.option(fc.nat(2)) }).map(({ n, time }) => {
    const dueOn = n === null ? null : addDays(today, n)
    return { dueOn, dueAt: dueOn && time !== null ? startOfDay(dueOn, 'UTC') + time : null }
  })
  fc.assert(
    fc.property(anyTask, anyTask, anyTask, (a, b, c) => {
      expect(compareByDue(a, b) + compareByDue(b, a)).toBe(0)
      if (compareByDue(a, b) <= 0 && compareByDue(b, c) <= 0)
        expect(compareByDue(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
