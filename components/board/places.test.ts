import { expect, test } from 'vitest'
import type { BoardCard, BoardColumn } from '@/lib/domain/board'
import { neighbourPlace } from './places'

const column = (stageId: string, ids: string[]) =>
  ({ stageId, cards: ids.map((id) => ({ id }) as BoardCard) }) as BoardColumn
const columns = [column('a', ['1', '2', '3']), column('b', []), column('c', ['4'])]

const [up, down, left, right] = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const

test('a carried card may come to stand after the last card of another column, and in an empty one', () => {
  const from = { stageId: 'a', index: 2, movingId: '3' }
  expect(neighbourPlace(columns, from, right)).toEqual({ stageId: 'b', index: 0 })
  const empty = { stageId: 'b', index: 0, movingId: '3' }
  expect(neighbourPlace(columns, empty, right)).toEqual({ stageId: 'c', index: 0 })
  const last = { stageId: 'c', index: 0, movingId: '3' }
  expect(neighbourPlace(columns, last, down)).toEqual({ stageId: 'c', index: 1 })
})

test('a carried card has as many places in its own column as there are cards', () => {
  const from = { stageId: 'a', index: 2, movingId: '3' }
  expect(neighbourPlace(columns, from, down)).toEqual({ stageId: 'a', index: 2 })
  expect(neighbourPlace(columns, from, up)).toEqual({ stageId: 'a', index: 1 })
})

test('walking steps over an empty column and stays at the edges', () => {
  const from = { stageId: 'a', index: 2, movingId: null }
  expect(neighbourPlace(columns, from, right)).toEqual({ stageId: 'c', index: 0 })
  expect(neighbourPlace(columns, from, left)).toMatchObject({ stageId: 'a', index: 2 })
  expect(neighbourPlace(columns, from, down)).toMatchObject({ stageId: 'a', index: 2 })
})
