import { expect, test } from 'vitest'
import { joinedSort, nextSort, orderOf, readSort, writeSort } from './sorting'

test('a head tells its order and its place in it', () => {
  expect(orderOf('-amount,name', 'amount')).toEqual({ isDescending: true, place: 1 })
  expect(orderOf('-amount,name', 'name')).toEqual({ isDescending: false, place: 2 })
  expect(orderOf('-amount,name', 'level')).toBeUndefined()
})

test('names begin at A, amounts at the largest, and a second click turns round', () => {
  expect(nextSort('-updatedAt', 'name', 'text')).toBe('name')
  expect(nextSort('name', 'name', 'text')).toBe('-name')
  expect(nextSort('name', 'amount', 'money')).toBe('-amount')
  expect(nextSort('-amount', 'amount', 'money')).toBe('amount')
})

test('a click without Shift leaves one field', () => {
  expect(nextSort('-amount,name', 'name', 'text')).toBe('name')
  expect(nextSort('-amount,name', 'amount', 'money')).toBe('amount')
})

test('with Shift a field joins, turns round and leaves; the last one stays', () => {
  expect(joinedSort('name', 'amount', 'money')).toBe('name,-amount')
  expect(joinedSort('name,-amount', 'amount', 'money')).toBe('name,amount')
  expect(joinedSort('name,amount', 'amount', 'money')).toBe('name')
  expect(joinedSort('-name', 'name', 'text')).toBe('name')
})

test('a full order takes no fifth field, and an order reads as it is written', () => {
  expect(joinedSort('a,b,-c,d', 'name', 'text')).toBe('a,b,-c,d')
  expect(writeSort(readSort('a,b,-c,d'))).toBe('a,b,-c,d')
})
