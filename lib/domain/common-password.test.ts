import { expect, test } from 'vitest'
import { isCommonPassword } from './common-password'

test.each([
  'Password123!',
  'P@ssw0rd2024',
  'qwertyuiop',
  'qwerty12345',
  'woaini1314520',
  'admin@123456',
  'loudou2026!',
  'a123456789',
  '1234567890',
  '9876543210',
  '3456789012',
  '1122334455',
  'abcabcabcabc',
  '123412341234',
  'zyxwvutsrqponm',
  '1q2w3e4r5t',
  '13812345678',
  'ＰＡＳＳＷＯＲＤ１２３',
  '漏斗12345678',
])('%s is tried first by whoever guesses', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each([
  'correct horse',
  '漏斗漏斗的秘密一二三',
  'passwords are a bother',
  'mGq2-rRa9x',
  '4719305528',
  'wang li 1987 tea',
])('%s is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})
