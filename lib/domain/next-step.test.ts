import { expect, test } from 'vitest'
import { nextStepOf, nextTaskOf } from './next-step'

const today = '2026-11-23'
const task = (dueOn: string | null, doneAt: number | null = null) => ({ dueOn, dueAt: null, doneAt })

test('the next step is overdue, today, planned or none', () => {
  expect(['2026-11-22', today, '2026-11-24', null].map((day) => nextStepOf(task(day), today))).toEqual([
    'overdue',
    'today',
    'planned',
    'planned',
  ])
  expect(nextStepOf(null, today)).toBe('none')
  expect(nextStepOf(task('2026-11-22', 1), today)).toBe('none')
})

test('the next step is the first task that is not done', () => {
  const [done, first, later] = [task('2026-11-01', 5), task('2026-11-20'), task('2026-12-01')]
  expect(nextTaskOf([later, done, first])).toBe(first)
  expect(nextTaskOf([done])).toBeNull()
})
