import { expect, test } from 'vitest'
import { nextSort, orderOf } from './sorting'

test('a head tells its order only where it comes first', () => {
  expect(orderOf('-amount,name', 'amount')).toBe('descending')
  expect(orderOf('name', 'name')).toBe('ascending')
  expect(orderOf('-amount,name', 'name')).toBeUndefined()
})

test('names begin at A, amounts at the largest, and a second click turns round', () => {
  expect(nextSort('-updatedAt', 'name', 'text')).toBe('name')
  expect(nextSort('name', 'name', 'text')).toBe('-name')
  expect(nextSort('name', 'amount', 'money')).toBe('-amount')
  expect(nextSort('-amount', 'amount', 'money')).toBe('amount')
})
