import { expect, test } from 'vitest'
import { usualStays } from './usual-stays'

const stay = (stageId: string, days: number | null) => ({ stageId, days })

test('the middle of an odd number, and of an even one halfway between, rounded to whole days', () => {
  const of = (...all: number[]) => usualStays(all.map((days) => [stay('quoted', days)])).quoted
  expect(of(30, 2, 5)).toEqual({ days: 5, n: 3 })
  expect(of(2, 30, 5, 8)).toEqual({ days: 7, n: 4 })
})

test('fewer than three say nothing', () => {
  expect(usualStays([[stay('quoted', 4)], [stay('quoted', 6)]])).toEqual({})
})

test('who came back has stood there all of that time, and a step that was taken back is none', () => {
  const back = [stay('needs', 3), stay('quoted', null), stay('needs', 4)]
  expect(usualStays([back, [stay('needs', 1)], [stay('needs', 7)]])).toEqual({ needs: { days: 7, n: 3 } })
})
