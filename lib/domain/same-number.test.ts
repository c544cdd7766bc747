import { expect, test } from 'vitest'
import { digitsOf, isSameNumber } from './same-number'

test.each([
  ['+86 138 0013 8000', '13800138000'],
  ['0086-138-0013-8000', '138 0013 8000'],
  ['（0755）2678-0000', '26780000'],
  ['１３８００１３８０００', '138-0013-8000'],
  ['010-6655 4433 x12', '66554433'],
])('%s and %s reach the same line', (one, other) => {
  expect(isSameNumber(one, other)).toBe(true)
  expect(isSameNumber(other, one)).toBe(true)
})

test.each([
  ['13800138000', '13800138001'],
  ['13800138000', '138'],
  ['138000', '138000'],
  ['0755-26780000', '010-26780000'],
  ['', ''],
])('%s and %s do not, or say too little', (one, other) => {
  expect(isSameNumber(one, other)).toBe(false)
})

test('what stands behind an x is an extension', () => {
  expect(digitsOf('6655 4433 x12')).toBe('66554433')
})
