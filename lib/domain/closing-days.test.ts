import { expect, test } from 'vitest'
import type { BoardCard } from './board'
import { moveToDay } from './closing-days'
import type { ClosingDay } from './forecast'

const card = (id: string, day: string, amount: number | null = 100): BoardCard => ({
  ...{ id, name: id, customerName: null, amount, currency: 'CNY', owner: null, stageId: 's', rank: 'a0' },
  ...{ probability: 50, expectedCloseOn: day, isPastClose: false, daysInStage: 0 },
  ...{ nextStep: { state: 'none', title: null, dueOn: null }, rot: null, hold: null, playbook: null },
  ...{ isProbabilityOwn: false, hasComplaint: false, waiting: null, chosen: null },
  version: 1,
})
const dayOf = (day: string, cards: BoardCard[], count = cards.length): ClosingDay => ({
  ...{ day, count, withoutAmount: 0, cards },
  sums: [{ currency: 'CNY', amount: count * 100, weighted: count * 50 }],
})

test('a card on another day takes its count and its sum along, and an empty day goes', () => {
  const days = moveToDay(
    [dayOf('2026-12-01', [card('a', '2026-12-01')])],
    card('a', '2026-12-01'),
    '2026-12-09',
  )
  expect(days).toMatchObject([
    { day: '2026-12-09', count: 1, sums: [{ amount: 100, weighted: 50 }], cards: [{ id: 'a' }] },
  ])
})

test('a day shows three at most, the moved one first, and days stand in their order', () => {
  const full = dayOf(
    '2026-12-05',
    ['b', 'c', 'd'].map((id) => card(id, '2026-12-05')),
    8,
  )
  const from = dayOf('2026-12-20', [card('a', '2026-12-20'), card('e', '2026-12-20')])
  const days = moveToDay([full, from], card('a', '2026-12-20'), '2026-12-05')
  expect(days.map(({ day, count }) => [day, count])).toEqual([
    ['2026-12-05', 9],
    ['2026-12-20', 1],
  ])
  expect(days[0]?.cards.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('put back it stands as before, and what has no amount is counted as such', () => {
  const before = [dayOf('2026-12-01', [card('a', '2026-12-01')])]
  const there = moveToDay(before, card('a', '2026-12-01'), '2026-12-09')
  expect(moveToDay(there, card('a', '2026-12-09'), '2026-12-01')).toEqual(before)
  const [day] = moveToDay([], card('x', '2026-12-01', null), '2026-12-09')
  expect(day).toMatchObject({ count: 1, withoutAmount: 1, sums: [] })
})
