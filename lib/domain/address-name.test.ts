import { expect, test } from 'vitest'
import { addressName } from './address-name'

test('a name becomes words with dots, Chinese by its sound', () => {
  expect(addressName("Anna O'Neill")).toBe('anna.o.neill')
  expect(addressName('José Ángel')).toBe('jose.angel')
  expect(addressName('王小明')).toBe('wang.xiao.ming')
})

test('a name without a letter gives none', () => {
  expect(addressName('★')).toBeNull()
})
