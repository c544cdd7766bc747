import { expect, test } from 'vitest'
import { stagePath } from './stage-path'

const stages = [
  { id: 'a', kind: 'open' as const },
  { id: 'b', kind: 'open' as const },
  { id: 'c', kind: 'open' as const },
  { id: 'won', kind: 'won' as const },
  { id: 'lost', kind: 'lost' as const },
]
const stay = (stageId: string, days: number | null, isHere = false) => ({ stageId, days, isHere })
const path = (...stays: ReturnType<typeof stay>[]) =>
  stagePath(stages, stays).map(({ stage, state, days }) => `${stage.id} ${state} ${days ?? '-'}`)

test('what lies before is passed or was skipped, what comes is ahead', () => {
  expect(path(stay('a', 4), stay('c', 3, true))).toEqual([
    'a passed 4',
    'b skipped -',
    'c here 3',
    'won ahead -',
    'lost ahead -',
  ])
})

test('days of several stays in one stage are added up, and one taken back has none', () => {
  expect(path(stay('a', 4), stay('c', null), stay('b', 2), stay('a', 5, true))).toEqual([
    'a here 9',
    'b ahead 2',
    'c ahead -',
    'won ahead -',
    'lost ahead -',
  ])
})

test('a closed one has passed only the stages up to the last it stood in', () => {
  expect(path(stay('b', 4), stay('lost', 30, true))).toEqual([
    'a skipped -',
    'b passed 4',
    'c ahead -',
    'won ahead -',
    'lost here 30',
  ])
})
