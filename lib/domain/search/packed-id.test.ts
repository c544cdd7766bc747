import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packId, unpackId } from './packed-id'

test('an id is packed into 22 letters, comes back as it was, and keeps its order', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (a, b) => {
      expect(packId(a)).toHaveLength(22)
      expect(unpackId(packId(a))).toBe(a)
      expect(packId(a) < packId(b)).toBe(a < b)
    }),
  )
})

test('an id that is no UUID comes back as it was, and what is none is refused', () => {
  expect(unpackId(packId('u-owner'))).toBe('u-owner')
  expect(() => unpackId('short')).toThrow('no packed id')
})
