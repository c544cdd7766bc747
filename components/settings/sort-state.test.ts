import { expect, test } from 'vitest'
import { besideAt, landed, lineAt } from './sort-state'

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id }))

test('a place is told by what stands before it, the first by what stands after', () => {
  const others = items.filter(({ id }) => id !== 'b')
  expect([0, 1, 2].map((place) => besideAt(others, place))).toEqual([
    { afterId: 'a' },
    { beforeId: 'a' },
    { beforeId: 'c' },
  ])
  expect(besideAt([], 0)).toEqual({})
})

test('a landing puts one thing elsewhere, and the line shows where it will be', () => {
  expect(landed(items, 'a', 2).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(landed(items, 'c', 0).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  const line = (id: string, place: number) => lineAt(items, { id, place, by: 'keys' })
  expect([line('a', 0), line('a', 1), line('a', 2)]).toEqual([-1, 2, 3])
  expect([line('c', 0), line('c', 2), lineAt(items, null)]).toEqual([0, -1, -1])
})
