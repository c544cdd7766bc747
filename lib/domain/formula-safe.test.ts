import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formulaSafe, fromFormulaSafe } from './formula-safe'

test('what begins like a formula gets an apostrophe, also behind white space and in full width', () => {
  for (const cell of ['=1+1', '+86 10', '-5', '@a', '\tx', '\rx', '  =1', '\n@x', '＝1', "'=1"])
    expect(formulaSafe(cell)).toBe(`'${cell}`)
})

test('what does not is left alone', () => {
  for (const cell of ['', 'a=1', '12', "it's", "'quoted'", ' plain']) expect(formulaSafe(cell)).toBe(cell)
})

test('reading back gives the text that was written, and never leaves a formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(..."' =+-@\t\r\nx") }),
  )
  fc.assert(
    fc.property(text, (cell) => {
      expect(fromFormulaSafe(formulaSafe(cell))).toBe(cell)
      expect(formulaSafe(cell).trimStart()).not.toMatch(/^[=+\-@]/)
    }),
  )
})
