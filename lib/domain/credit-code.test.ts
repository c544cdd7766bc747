import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeCheck, creditCodeProblem, normaliseCreditCode } from './credit-code'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
// The first is the example that the standard's algorithm is explained with; the others are public companies' own.
const GENUINE = [
  '91350100M000100Y43',
  '914403001922038216',
  '91330100799655058B',
  '9144030071526726XG',
  '91110000802100433B',
  '91100000100003962T',
]

test('genuine codes are accepted', () => {
  for (const code of GENUINE) expect([code, creditCodeProblem(code)]).toEqual([code, null])
})

test('width, case, spaces and dashes make no difference', () => {
  expect(normaliseCreditCode(' 9135 0100-m000100y43 ')).toBe('91350100M000100Y43')
  expect(normaliseCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43')
})

test('wrong length, forbidden letters and a wrong last character are told apart', () => {
  expect(creditCodeProblem('')).toBe('credit_code_length')
  expect(creditCodeProblem('91350100M000100Y4')).toBe('credit_code_length')
  expect(creditCodeProblem('91350100M000I00Y43')).toBe('credit_code_characters')
  expect(creditCodeProblem('9135O100M000100Y43')).toBe('credit_code_characters')
  expect(creditCodeProblem('913501A0M000100Y43')).toBe('credit_code_characters')
  expect(creditCodeProblem('91350100M000100Y44')).toBe('credit_code_checksum')
  expect(creditCodeProblem('000000000000000000')).toBe(null)
})

const body = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 2, maxLength: 2 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))

test('exactly one last character fits, and one mistyped character never passes', () => {
  fc.assert(
    fc.property(body, fc.nat(17), fc.constantFrom(...ALPHABET), (first17, place, other) => {
      const code = first17 + creditCodeCheck(first17)
      expect(creditCodeProblem(code)).toBeNull()
      const mistyped = code.slice(0, place) + other + code.slice(place + 1)
      expect(creditCodeProblem(mistyped) === null).toBe(mistyped === code)
    }),
  )
})

test('two neighbours that changed places never pass', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 8, max: 15 }), (first17, place) => {
      const code = first17 + creditCodeCheck(first17)
      const [a, b] = [code.charAt(place), code.charAt(place + 1)]
      const swapped = code.slice(0, place) + b + a + code.slice(place + 2)
      expect(creditCodeProblem(swapped) === null).toBe(a === b)
    }),
  )
})

test('a check character is refused for anything but seventeen characters of the alphabet', () => {
  expect(() => creditCodeCheck('123')).toThrow(RangeError)
  expect(() => creditCodeCheck('OOOOOOOOOOOOOOOOO')).toThrow(RangeError)
})
