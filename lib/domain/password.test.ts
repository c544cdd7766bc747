import { expect, test } from 'vitest'
import { isWeakPassword } from './password'

const person = { email: 'wang.min@example.com', name: '王敏' }

test.each([
  '',
  'short',
  '123456789',
  'aaaaaaaaaaaaaaa',
  'abababababab',
  'Wang.Min@example.com',
  'x'.repeat(501),
])('the password %j is too weak', (password) => {
  expect(isWeakPassword(password, person)).toBe(true)
})

test.each(['correct horse', '漏斗漏斗的秘密一二三', 'mGq2-rRa9x'])('the password %j is taken', (password) => {
  expect(isWeakPassword(password, person)).toBe(false)
})
