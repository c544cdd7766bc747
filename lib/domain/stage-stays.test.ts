import { expect, test } from 'vitest'
import { type Entry, type HoldChange, staysOf } from './stage-stays'

const DAY = 86_400_000
const START = Date.parse('2026-03-02T04:00:00Z')
const day = (n: number) => START + n * DAY
const entered = (stageId: string, n: number, isReverted = false): Entry => ({
  stageId,
  at: day(n),
  isReverted,
})
const stays = (entries: Entry[], holds: HoldChange[] = [], now = 20) =>
  staysOf(entries, holds, { now: day(now), timeZone: 'Asia/Shanghai' }).map(({ days, isHere }) =>
    isHere ? `${days} here` : days,
  )

test('each stay lasts until the next, the present one until now', () => {
  expect(stays([entered('a', 0), entered('b', 4), entered('c', 9)])).toEqual([4, 5, '11 here'])
})

test('a step that was taken back is no stay: the time goes on where it stood before', () => {
  expect(stays([entered('a', 0), entered('b', 4, true), entered('a', 5, true)])).toEqual([
    '20 here',
    null,
    null,
  ])
})

test('where an undo was undone, it stands where the last step says', () => {
  const steps = [entered('a', 0), entered('b', 4, true), entered('a', 5, true), entered('b', 6, true)]
  expect(stays(steps)).toEqual([6, null, null, '14 here'])
})

test('days on hold are left out of the stay in which they fall, over its end too', () => {
  const holds = [
    { at: day(2), isOnHold: true },
    { at: day(6), isOnHold: false },
    { at: day(15), isOnHold: true },
  ]
  expect(stays([entered('a', 0), entered('b', 4)], holds)).toEqual([2, '9 here'])
})

test('holding twice begins once, and taking up what was never held changes nothing', () => {
  const holds = [
    { at: day(1), isOnHold: false },
    { at: day(2), isOnHold: true },
    { at: day(5), isOnHold: true },
    { at: day(6), isOnHold: false },
  ]
  expect(stays([entered('a', 0)], holds)).toEqual(['16 here'])
})

test('days are those of the calendar of the workspace', () => {
  const late = { stageId: 'a', at: Date.parse('2026-03-02T15:59:00Z'), isReverted: false }
  const [stay] = staysOf([late], [], { now: Date.parse('2026-03-02T16:01:00Z'), timeZone: 'Asia/Shanghai' })
  expect(stay).toEqual({ days: 1, isHere: true })
})
