import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptBackups } from './kept-backups'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 23, 19)
const zone = 'Asia/Shanghai'
const daily = (days: number) => Array.from({ length: days }, (_, n) => ({ madeAt: NOW - n * DAY }))

test('after two years of daily backups seven days, four weeks and twelve months remain', () => {
  const kept = keptBackups(daily(730), zone)
  // Some stand for a day, a week and a month at once.
  expect(kept.size).toBeLessThanOrEqual(7 + 4 + 12)
  expect(kept.size).toBeGreaterThan(18)
  expect(Math.min(...[...kept].map(({ madeAt }) => madeAt))).toBeLessThan(NOW - 300 * DAY)
})

test('of several backups of one day the newest is kept', () => {
  const [late, early] = [{ madeAt: NOW }, { madeAt: NOW - 3_600_000 }]
  expect([...keptBackups([early, late], zone)]).toEqual([late])
})

test('a day is a day of the workspace: 03:00 in Shanghai is still yesterday in UTC', () => {
  const [before, after] = [
    { madeAt: Date.UTC(2026, 10, 23, 15, 59) },
    { madeAt: Date.UTC(2026, 10, 23, 16, 1) },
  ]
  expect(keptBackups([before, after], zone).size).toBe(2)
  expect(keptBackups([before, after], 'UTC').size).toBe(1)
})

test('the newest always stays, keeping is settled at once, and never more than 23 remain', () => {
  const anyBackups = fc.array(fc.record({ madeAt: fc.integer({ min: NOW - 900 * DAY, max: NOW }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(anyBackups, (all) => {
      const kept = keptBackups(all, zone)
      const newest = Math.max(...all.map(({ madeAt }) => madeAt))
      expect([...kept].some(({ madeAt }) => madeAt === newest)).toBe(true)
      expect(keptBackups([...kept], zone)).toEqual(kept)
      expect(kept.size).toBeLessThanOrEqual(23)
    }),
  )
})
