import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, readAmount } from './read-amount'
import { readWhole } from './read-whole'

test('an amount written for a form is read back exactly, whatever the currency', () => {
  const amounts = fc.integer({ min: 0, max: 10_000_000_000_000 })
  fc.assert(
    fc.property(amounts, fc.constantFrom('CNY', 'JPY', 'KWD'), (amount, currency) => {
      expect(readAmount(amountText(amount, currency), currency)).toEqual({ ok: true, value: amount })
    }),
  )
})

test('an amount of a currency with two digits shows both', () => {
  expect(amountText(123456700, 'CNY')).toBe('1,234,567.00')
  expect(amountText(5, 'CNY')).toBe('0.05')
  expect(amountText(1234, 'JPY')).toBe('1,234')
})

test('nothing is no amount, which is not nought', () => {
  expect(readAmount('  ', 'CNY')).toEqual({ ok: true, value: null })
  expect(readAmount('0', 'CNY')).toEqual({ ok: true, value: 0 })
})

test('what cannot be kept exactly is refused', () => {
  expect(readAmount('1.5', 'JPY')).toEqual({ ok: false, problem: 'too_precise' })
  expect(readAmount('about ten', 'CNY')).toEqual({ ok: false, problem: 'not_an_amount' })
})

test('whole numbers are read as people type them', () => {
  expect(readWhole('１，２００')).toBe(1200)
  expect(readWhole('75%')).toBe(75)
  expect(readWhole('')).toBeNull()
  expect(readWhole('1.5')).toBeUndefined()
})
