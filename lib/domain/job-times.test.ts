import { expect, test } from 'vitest'
import { nextBackupAt, nextTry } from './job-times'

test('a failed job waits twice as long each time, and never more than an hour', () => {
  expect([1, 2, 3, 4].map((tries) => nextTry(tries, 0))).toEqual([15_000, 30_000, 60_000, 120_000])
  expect(nextTry(20, 0)).toBe(3_600_000)
})

test('the next backup is at the next three o’clock of the workspace', () => {
  const noonInShanghai = Date.UTC(2026, 10, 23, 4)
  expect(nextBackupAt(noonInShanghai, 'Asia/Shanghai')).toBe(Date.UTC(2026, 10, 23, 19))
  expect(nextBackupAt(Date.UTC(2026, 10, 23, 18), 'Asia/Shanghai')).toBe(Date.UTC(2026, 10, 23, 19))
  expect(nextBackupAt(Date.UTC(2026, 10, 23, 19), 'Asia/Shanghai')).toBe(Date.UTC(2026, 10, 24, 19))
})

test('where the clock jumps over three o’clock the backup is still made that night', () => {
  // 2026-03-29: Berlin goes from 02:00 to 03:00.
  expect(nextBackupAt(Date.UTC(2026, 2, 28, 12), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1))
})
