import { expect, test } from 'vitest'
import { readLacking, tellLacking } from './lacking-files'

test('what a backup lacks is read as it was written, and names a few of many', () => {
  expect(readLacking(tellLacking(['a', 'b']))).toEqual({ count: 2, ids: ['a', 'b'] })
  const many = Array.from({ length: 500 }, (_, n) => `f${n}`)
  expect(readLacking(tellLacking(many))).toMatchObject({ count: 500 })
  expect(readLacking(tellLacking(many))?.ids).toHaveLength(20)
})

test('a backup that lacks nothing, or failed, lacks no files', () => {
  expect(tellLacking([])).toBeNull()
  expect(readLacking(null)).toBeNull()
  expect(readLacking('StoreUnwritable full')).toBeNull()
})
