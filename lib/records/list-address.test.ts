import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNarrowed, type ListAddress, readListAddress, writeListAddress } from './list-address'

const addresses = fc.record(
  {
    text: fc
      .string({ minLength: 1, maxLength: 50 })
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    isMine: fc.constant(true as const),
    done: fc.constantFrom('yes' as const, 'no' as const),
    sort: fc.constantFrom('name', '-updatedAt', '-amount,name'),
    filter: fc.constantFrom({ and: [] }, { field: 'name', op: 'contains', value: '&=?' }),
  },
  { requiredKeys: [] },
)

test('a list written into an address is read back as it was', () => {
  fc.assert(
    fc.property(addresses, (wanted: ListAddress) => {
      const query = writeListAddress(new URLSearchParams('q=old&owner=me&open=customer/1'), wanted)
      expect(readListAddress(new URLSearchParams(query.toString()))).toEqual(wanted)
      expect(query.get('open')).toBe('customer/1')
    }),
  )
})

test('a list without conditions leaves no trace in the address', () => {
  expect(
    writeListAddress(new URLSearchParams('q=a&owner=me&done=no&sort=name&filter=x'), {}).toString(),
  ).toBe('')
})

test('a filter that is no JSON is passed on as what no filter is', () => {
  expect(readListAddress(new URLSearchParams('filter={broken')).filter).toBe('{broken')
})

test('an order hides nothing, everything else does', () => {
  expect(isNarrowed({ sort: 'name' })).toBe(false)
  expect(isNarrowed({ isMine: true })).toBe(true)
  expect(isNarrowed({ filter: { and: [] } })).toBe(true)
})
