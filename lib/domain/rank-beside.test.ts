import { expect, test } from 'vitest'
import { placeBeside, rankAt } from './rank-beside'

const others = [
  { id: 'a', rank: 'a0' },
  { id: 'b', rank: 'a1' },
  { id: 'c', rank: 'a1' },
  { id: 'd', rank: 'a2' },
]

test('a place is told by either neighbour, the top by none, and a stranger is no neighbour', () => {
  expect(placeBeside(others, {})).toBe(0)
  expect(placeBeside(others, { beforeId: 'd' })).toBe(4)
  expect(placeBeside(others, { afterId: 'b' })).toBe(1)
  expect(placeBeside(others, { beforeId: 'a', afterId: 'b' })).toBe(1)
  expect(placeBeside(others, { afterId: 'z' })).toBeNull()
})

test('a rank lies between its neighbours, at either end beyond them, and behind those that share one', () => {
  expect(rankAt([], 0)).toBe('a0')
  expect(rankAt(others, 0) < 'a0').toBe(true)
  expect(rankAt(others, 4) > 'a2').toBe(true)
  const between = rankAt(others, 1)
  expect('a0' < between && between < 'a1').toBe(true)
  const behindTwins = rankAt(others, 2)
  expect('a1' < behindTwins && behindTwins < 'a2').toBe(true)
})
