import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textProblem } from './text'

const line = { maxLength: 10 }

test('NUL and half characters are refused wherever they stand', () => {
  expect(textProblem('a\0b', line)).toBe('text_nul')
  expect(textProblem('a\ud83d', line)).toBe('text_lone_surrogate')
  expect(textProblem('\ude00\ud83d', line)).toBe('text_lone_surrogate')
  expect(textProblem('😀𠮷', line)).toBeNull()
})

test('line breaks are refused only where one line is asked for', () => {
  for (const text of ['a\nb', 'a\r\nb', 'a\u2028b']) {
    expect(textProblem(text, line)).toBe('text_line_break')
    expect(textProblem(text, { ...line, isMultiline: true })).toBeNull()
  }
})

test('length counts characters, not halves of them', () => {
  expect(textProblem('😀'.repeat(10), line)).toBeNull()
  expect(textProblem('😀'.repeat(11), line)).toBe('text_too_long')
  expect(textProblem('', { maxLength: 0 })).toBeNull()
})

test('text that is accepted survives the way to UTF-8 and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(textProblem(text, { maxLength: 1000, isMultiline: true }) === null)
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))).toBe(text)
    }),
  )
})

test('right-to-left text, markup and control characters are nobody’s business', () => {
  for (const text of ['مرحبا', '<b>', '\u202eabc', '\t', "';--"]) expect(textProblem(text, line)).toBeNull()
})
