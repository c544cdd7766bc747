import { expect, test } from 'vitest'
import { formatBytes } from './bytes'

test('bytes are written in three figures with a unit, in both languages', () => {
  expect([0, 1, 950, 12_345, 999_600, 4_153_344, 7.2e12].map((n) => formatBytes(n, 'en'))).toEqual([
    '0 bytes',
    '1 byte',
    '950 bytes',
    '12.3 kB',
    '1 MB',
    '4.15 MB',
    '7.2 TB',
  ])
  expect(formatBytes(4_153_344, 'zh-CN')).toBe('4.15 MB')
})
