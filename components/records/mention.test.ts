import { expect, test } from 'vitest'
import { called, callIn, stillMentioned } from './mention'

test.each([
  ['@', ''],
  ['请@王', '王'],
  ['see @li', 'li'],
  ['（@李', '李'],
  ['mail me at a@b', null],
  ['@王 敏', null],
  ['no one', null],
  [`@${'长'.repeat(21)}`, null],
])('%s: behind the @ stands %s', (text, typed) => {
  expect(callIn(text, text.length)).toBe(typed)
})

test('only what stands before the caret counts', () => {
  expect(callIn('@王敏 @李', 2)).toBe('王')
  expect(callIn('@王敏 @李', 0)).toBeNull()
})

test('a name takes the place of what was typed, with one space behind it', () => {
  expect(called('请@wm 看', 4, '王敏')).toEqual({ text: '请@王敏 看', caret: 5 })
  expect(called('@', 1, 'Ada Stone')).toEqual({ text: '@Ada Stone ', caret: 11 })
})

test('who was called in and struck out again is not mentioned, nor is anybody twice', () => {
  const all = [
    { id: 'a', name: '王敏' },
    { id: 'b', name: '李蕾' },
    { id: 'a', name: '王敏' },
  ]
  expect(stillMentioned('@王敏 好', all)).toEqual([{ id: 'a', name: '王敏' }])
})
