import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsFromScientific, looksScientific } from './scientific'

test('a number whose digits are all there is taken back', () => {
  expect(digitsFromScientific('1.3812345678E+10')).toBe('13812345678')
  expect(digitsFromScientific('１.3812345678e10')).toBe('13812345678')
})

test('a number that has lost digits is refused', () => {
  for (const text of ['1.38E+10', '1E+10', '1.38123456789E+10', '1.38E-3', '13812345678', '']) {
    expect(digitsFromScientific(text)).toBeNull()
  }
  expect(looksScientific('1.38E+10')).toBe(true)
  expect(looksScientific('13812345678')).toBe(false)
})

test('every whole number written with all its digits comes back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 10n, max: 10n ** 20n }), (n) => {
      const digits = String(n)
      expect(digitsFromScientific(`${digits[0]}.${digits.slice(1)}E+${digits.length - 1}`)).toBe(digits)
    }),
  )
})
