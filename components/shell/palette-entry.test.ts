import { expect, test } from 'vitest'
import { answers } from './palette-entry'

const board = { key: 'board', label: '商机看板', keywords: 'shangjikanban sjkb' }

test('a page is found by its words, its pinyin initials and its English name', () => {
  expect(answers('看板', board)).toBe(true)
  expect(answers('sjkb', board)).toBe(true)
  expect(answers('Board', board)).toBe(true)
})

test('every word must be found', () => {
  expect(answers('board settings', board)).toBe(false)
})

test('nothing typed finds everything', () => {
  expect(answers('  ', board)).toBe(true)
})
