import { expect, test } from 'vitest'
import { type BoardCard, type BoardColumn, cardFlags, compareCards, openTotals, targetAt } from './board'

const card = (id: string, more: Partial<BoardCard> = {}): BoardCard => ({
  id,
  name: id,
  customerName: null,
  amount: 100,
  currency: 'CNY',
  owner: null,
  stageId: 's',
  rank: id,
  probability: 50,
  expectedCloseOn: null,
  isPastClose: false,
  daysInStage: 1,
  nextStep: { state: 'none', title: null, dueOn: null },
  rot: null,
  hold: null,
  waiting: null,
  hasComplaint: false,
  isProbabilityOwn: false,
  chosen: null,
  playbook: null,
  version: 1,
  ...more,
})

const column = (stageId: string, more: Partial<BoardColumn> = {}): BoardColumn => ({
  stageId,
  name: stageId,
  kind: 'open',
  probability: 50,
  mayBeginHere: true,
  count: 1,
  withoutAmount: 0,
  averageDays: null,
  sums: [{ currency: 'CNY', amount: 100, weighted: 50 }],
  window: null,
  cards: [],
  nextCursor: null,
  ...more,
})

test('cards are ordered by the bytes of their rank, capitals before small letters', () => {
  const ranks = ['b', 'Z', 'a0', 'a', 'Zz']
  const sorted = ranks.map((rank) => card(rank)).sort(compareCards)
  expect(sorted.map((one) => one.rank)).toEqual(['Z', 'Zz', 'a', 'a0', 'b'])
})

test('totals leave out won and lost columns', () => {
  const totals = openTotals([
    column('a'),
    column('b'),
    column('w', { kind: 'won' }),
    column('l', { kind: 'lost' }),
  ])
  expect(totals).toEqual({
    count: 2,
    withoutAmount: 0,
    sums: [{ currency: 'CNY', amount: 200, weighted: 100 }],
  })
})

test('totals keep several currencies side by side', () => {
  const dollars = column('b', { sums: [{ currency: 'USD', amount: 7, weighted: 3 }] })
  expect(openTotals([column('a'), dollars]).sums.map((sum) => [sum.currency, sum.amount])).toEqual([
    ['CNY', 100],
    ['USD', 7],
  ])
})

test('neglect is a worse flag than a closing day that has passed', () => {
  const both = card('x', { rot: { days: 12, limit: 10 }, isPastClose: true, expectedCloseOn: '2025-11-01' })
  expect(cardFlags(both).map((flag) => flag.kind)).toEqual(['rot', 'pastClose'])
  expect(cardFlags(card('y'))).toEqual([])
  expect(cardFlags(card('z', { hold: { until: '2027-02-20' } }))).toEqual([
    { kind: 'hold', until: '2027-02-20' },
  ])
})

test('a place in a column is named by its neighbours, the moving card not counted', () => {
  const stage = column('s', { cards: [card('a'), card('b'), card('c')] })
  expect(targetAt(stage, 0, 'z')).toEqual({ stageId: 's', beforeId: null, afterId: 'a' })
  expect(targetAt(stage, 1, 'b')).toEqual({ stageId: 's', beforeId: 'a', afterId: 'c' })
  expect(targetAt(stage, 3, 'z')).toEqual({ stageId: 's', beforeId: 'c', afterId: null })
})
