import { expect, test } from 'vitest'
import { lastPlaceOf, mayStandAt } from './stage-layout'

const others = [{ kind: 'open' }, { kind: 'open' }, { kind: 'won' }, { kind: 'lost' }] as const

test('an open stage stands among the open ones, a closed one behind them in any order', () => {
  const places = (kind: 'open' | 'won' | 'lost') =>
    [0, 1, 2, 3, 4].filter((place) => mayStandAt(kind, others, place))
  expect(places('open')).toEqual([0, 1, 2])
  expect(places('won')).toEqual([2, 3, 4])
  expect(places('lost')).toEqual([2, 3, 4])
})

test('a new stage goes to the end of its own kind', () => {
  expect(lastPlaceOf('open', others)).toBe(2)
  expect(lastPlaceOf('lost', others)).toBe(4)
  expect(lastPlaceOf('open', [])).toBe(0)
})
