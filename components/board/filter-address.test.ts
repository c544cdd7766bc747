import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFilter, writeFilter } from './filter-address'

test('a filter written into an address is read back as it was', () => {
  const filter = fc.record({
    ownerIds: fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
    text: fc.string({ maxLength: 150 }).map((text) => text.trim()),
  })
  const tree = { and: [{ field: 'amount', op: 'gt', value: 5 }] }
  fc.assert(
    fc.property(filter, fc.boolean(), (given, hasTree) => {
      const wanted = hasTree ? { ...given, filter: tree } : given
      const address = writeFilter(new URLSearchParams('owner=old&q=old&view=7'), wanted).toString()
      expect(readFilter(new URLSearchParams(address))).toEqual(wanted)
      expect(new URLSearchParams(address).get('view')).toBe('7')
    }),
  )
})

test('an empty filter leaves no trace in the address', () => {
  expect(writeFilter(new URLSearchParams('q=a&owner=b'), { ownerIds: [], text: ' ' }).toString()).toBe('')
})

test('fields of cards are kept in the address, and that there are to be none is another thing than saying nothing', () => {
  for (const card of [['channel', 'sourceId'], []]) {
    const address = writeFilter(new URLSearchParams('card=old'), { ownerIds: [], text: '', card })
    expect(readFilter(address).card).toEqual(card)
  }
  expect(readFilter(new URLSearchParams(''))).not.toHaveProperty('card')
})

test('where a view of the team would be shown otherwise, an address that narrows nothing says that all is wanted', () => {
  const nothing = { ownerIds: [], text: '' }
  expect(writeFilter(new URLSearchParams('q=a'), nothing, true).toString()).toBe('whole=1')
  expect(writeFilter(new URLSearchParams('whole=1'), { ...nothing, text: 'a' }, true).toString()).toBe('q=a')
  expect(writeFilter(new URLSearchParams('whole=1'), nothing).toString()).toBe('')
})
