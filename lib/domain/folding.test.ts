import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './folding'

test('width, case, accents and traditional characters make no difference', () => {
  expect(fold('ＡＢＣ１２３')).toBe('abc123')
  expect(fold('Crème Brûlée')).toBe('creme brulee')
  expect(fold('STRASSE')).toBe(fold('Straße'))
  expect(fold('ŁÓDŹ Ørsted')).toBe('lodz orsted')
  expect(fold('華為技術有限公司')).toBe('华为技术有限公司')
  expect(fold('臺灣積體電路')).toBe('台湾积体电路')
  expect(fold('İstanbul')).toBe('istanbul')
})

test('invisible characters and spaces at the ends are left out, spaces within become one', () => {
  expect(fold('\ufeff 华\u200b为\u3000 技术\t')).toBe('华为 技术')
})

test('marks that are part of a letter in other scripts stay', () => {
  expect(fold('ガ')).toBe('ガ')
  expect(fold('ｶﾞ')).toBe('ガ')
  expect(fold('한국')).toBe('한국')
  expect(fold('हिन्दी')).toBe('हिन्दी')
})

test('folding twice is the same as folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 2000 },
  )
})

test('a character is folded alike wherever it stands, so that a part of a name finds the name', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code))
  fc.assert(
    fc.property(fc.array(han), fc.array(han), (a, b) => {
      expect(fold(a.join('') + b.join(''))).toBe(fold(a.join('')) + fold(b.join('')))
    }),
  )
})
