import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isChineseMobile, lastFour, maskPhone, normalisePhone } from './phone'

const read = (text: string) => {
  const result = normalisePhone(text)
  return result.ok ? result.value : result.refusal
}

test('one mobile number has one form however it is written', () => {
  const ways = ['13812345678', '138 1234 5678', '138-1234-5678', '+86 138 1234 5678', '0086-13812345678']
  const more = [
    '１３８１２３４５６７８',
    '(+86)13812345678',
    '+86(138)1234-5678',
    '8613812345678',
    '手机：13812345678',
    '1.3812345678E+10',
  ]
  for (const way of [...ways, ...more]) expect([way, read(way)]).toEqual([way, '13812345678'])
  expect(isChineseMobile('13812345678')).toBe(true)
})

test('landlines keep their area code and their extension', () => {
  expect(
    ['010-88886666', '+86 10 8888 6666', '(010) 8888 6666', '0755-88888888-803', '0755-8888-8888'].map(read),
  ).toEqual(['01088886666', '01088886666', '01088886666', '075588888888x803', '075588888888'])
  expect(
    ['021-5555 6666 转 12', '021-55556666 ext. 12', '400-800-1234', '+86 400 800 1234', '95588', '12315'].map(
      read,
    ),
  ).toEqual(['02155556666x12', '02155556666x12', '4008001234', '4008001234', '95588', '12315'])
})

test('numbers from abroad keep their country, and none is guessed', () => {
  expect(['+1 (415) 555-0123', '001 415 555 0123', '415-555-0123', '+44 20 7946 0958'].map(read)).toEqual([
    '+14155550123',
    '+14155550123',
    '4155550123',
    '+442079460958',
  ])
})

test('what is no phone number is refused', () => {
  expect(
    ['', ' ', 'abc', '12', '1'.repeat(18), '138****5678', '13812345678/13912345678x', '1.38E+10'].map(read),
  ).toEqual([
    'phone_empty',
    'phone_empty',
    'phone_not_a_number',
    'phone_not_a_number',
    'phone_not_a_number',
    'phone_not_a_number',
    'phone_not_a_number',
    'phone_lost_digits',
  ])
})

test('lists show the first three and the last four', () => {
  expect(
    ['13812345678', '01088886666x12', '4008001234', '95588', '110', '+14155550123'].map(maskPhone),
  ).toEqual(['138****5678', '010****6666', '****1234', '****88', '****', '+14****0123'])
  expect(['13812345678', '01088886666x12', '110'].map(lastFour)).toEqual(['5678', '6666', null])
})

test('a kept number stays as it is when read again, and its mask hides at least half or four of its digits', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789+-() 转x#'), maxLength: 24 })
  fc.assert(
    fc.property(text, (written) => {
      const once = normalisePhone(written)
      fc.pre(once.ok)
      expect(read(once.value)).toBe(once.value)
      const digits = once.value.replace(/x.*$/, '').replace(/\D/g, '').length
      const shown = maskPhone(once.value).replace(/\D/g, '').length
      expect(digits - shown).toBeGreaterThanOrEqual(Math.min(4, digits / 2))
    }),
    { numRuns: 1000 },
  )
})
