import { expect, test } from 'vitest'
import { isAsLeft, isReversible, valuesBefore } from './undoing'

const changes = { amount: [1, 2], tags: [null, ['a', 'b']], note: ['x', null] } as const

test('what an act found is what it is taken back to', () => {
  expect(valuesBefore(changes)).toEqual({ amount: 1, tags: null, note: 'x' })
})

test('a row is as an act left it while none of its fields has moved on', () => {
  expect(isAsLeft({ amount: 2, tags: ['a', 'b'], note: null, other: 9 }, changes)).toBe(true)
  expect(isAsLeft({ amount: 2, tags: ['a', 'b'] }, changes)).toBe(true)
  expect(isAsLeft({ amount: 3, tags: ['a', 'b'] }, changes)).toBe(false)
  expect(isAsLeft({ amount: 2, tags: ['b', 'a'] }, changes)).toBe(false)
})

test('what was told to a customer and who a person is are not taken back', () => {
  expect(['ticket.resolve', 'lead.convert', 'product.restore'].every(isReversible)).toBe(true)
  expect(['ticket.reply', 'user.update', 'customer.export', 'customer'].some(isReversible)).toBe(false)
})
