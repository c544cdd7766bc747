import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSealed, sealText } from './sealed-text'

const key = randomBytes(32)

test('what was sealed opens with the same key for the same owner', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(openSealed(key, 'a', sealText(key, 'a', text))).toBe(text)
    }),
  )
})

test('it opens with no other key, for nobody else, and not when it was changed', () => {
  const sealed = sealText(key, 'a', 'secret')
  expect(sealed).not.toContain('secret')
  expect(openSealed(randomBytes(32), 'a', sealed)).toBeNull()
  expect(openSealed(key, 'b', sealed)).toBeNull()
  const bytes = Buffer.from(sealed, 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] as number) ^ 1
    expect(openSealed(key, 'a', changed.toString('base64url'))).toBeNull()
  }
  for (const broken of ['', 'x', sealed.slice(0, 30)]) expect(openSealed(key, 'a', broken)).toBeNull()
})

test('the same text is never sealed the same way', () => {
  expect(sealText(key, 'a', 'x')).not.toBe(sealText(key, 'a', 'x'))
})
