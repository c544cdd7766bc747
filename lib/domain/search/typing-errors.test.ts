import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsOf } from './typing-errors'

test.each([
  ['one letter too few', 'habor', 'harbor'],
  ['one too many', 'harbour', 'harbor'],
  ['another letter', 'harbar', 'harbor'],
  ['two in the other order', 'hrabor', 'harbor'],
])('%s is thought of', (_, typed, meant) => expect(editsOf(typed)).toContain(meant))

test('short words, numbers and characters are taken as they are', () => {
  for (const word of ['abc', '12345', '华为技术', 'a'.repeat(17), 'ab-cd']) expect(editsOf(word)).toEqual([])
})

test('what one letter makes of a word is a letter away, and never the word or what begins with it', () => {
  const words = fc
    .array(fc.constantFrom(...'abcxyz'), { minLength: 4, maxLength: 16 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(words, (word) => {
      const edits = editsOf(word)
      expect(edits.length).toBeLessThan(900)
      for (const edit of edits) {
        expect(Math.abs(edit.length - word.length)).toBeLessThanOrEqual(1)
        expect(edit.startsWith(word)).toBe(false)
      }
    }),
  )
})
