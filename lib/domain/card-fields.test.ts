import { expect, test } from 'vitest'
import { cardFields } from './card-fields'

test('what every card says already is not chosen, nor what may not be shown, nor anything twice', () => {
  const wanted = ['amount', 'channel', 'channel', 'secret', 'ownerId', 'sourceId']
  expect(cardFields(wanted, (field) => field !== 'secret')).toEqual(['channel', 'sourceId'])
})

test('six at the most, the first ones', () => {
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  expect(cardFields(eight, () => true)).toEqual(eight.slice(0, 6))
})
