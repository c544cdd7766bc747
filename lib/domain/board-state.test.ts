import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BoardCard, type BoardColumn, compareCards } from './board'
import { findCard } from './board-columns'
import { type BoardState, type BoardStep, boardStep, openBoard } from './board-state'

const stages = ['s0', 's1', 's2'] as const
const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const kinds = { s0: 'open', s1: 'open', s2: 'won' } as const

const anyStage = fc.constantFrom(...stages)
const anyId = fc.constantFrom(...ids)
const neighbour = fc.option(anyId, { nil: null })
const anyCard: fc.Arbitrary<BoardCard> = fc.record({
  id: anyId,
  name: fc.constant('n'),
  customerName: fc.constant(null),
  amount: fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null }),
  currency: fc.constantFrom('CNY', 'USD'),
  owner: fc.constant(null),
  stageId: anyStage,
  rank: fc.stringMatching(/^[A-Za-z0-9]{1,3}$/),
  probability: fc.constantFrom(10, 50, 100),
  expectedCloseOn: fc.constant(null),
  isPastClose: fc.boolean(),
  daysInStage: fc.nat(90),
  nextStep: fc.constant({ state: 'none' as const, title: null, dueOn: null }),
  rot: fc.constant(null),
  hasComplaint: fc.constant(false),
  isProbabilityOwn: fc.constant(false),
  chosen: fc.constant(null),
  hold: fc.constant(null),
  waiting: fc.constant(null),
  playbook: fc.constant(null),
  version: fc.integer({ min: 1, max: 5 }),
})
const anyCards = fc.uniqueArray(anyCard, { selector: (card) => card.id, maxLength: ids.length })
const anyBoard = fc.tuple(anyCards, fc.boolean()).map(([cards, more]) => columnsOf(cards, more))

const anyMove = fc.record({
  kind: fc.constant('moving' as const),
  move: fc.record({
    key: fc.nat(3),
    ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
    target: fc.record({ stageId: anyStage, beforeId: neighbour, afterId: neighbour }),
  }),
})
const anyStep: fc.Arbitrary<BoardStep> = fc.oneof(
  anyMove,
  fc.record({ kind: fc.constant('refused' as const), key: fc.nat(3) }),
  fc.record({
    kind: fc.constant('answered' as const),
    key: fc.nat(3),
    card: anyCard,
    columns: fc.constant([]),
  }),
  fc.tuple(anyStage, anyCards).map(([stageId, cards]) => {
    const own = cards.map((card) => ({ ...card, stageId }))
    return { kind: 'page' as const, stageId, page: { cards: own, nextCursor: null } }
  }),
  anyBoard.map((columns) => ({ kind: 'reloaded' as const, columns: columns.slice(0, 2) })),
  anyBoard.map((columns) => ({ kind: 'settled' as const, key: 1, columns: columns.slice(1) })),
  anyCard.map((card) => ({
    kind: 'changed' as const,
    change: { kind: 'upsert' as const, card, columns: [], moved: null },
  })),
  anyId.map((id) => ({ kind: 'changed' as const, change: { kind: 'remove' as const, id, columns: [] } })),
)

function columnsOf(cards: readonly BoardCard[], more: boolean): BoardColumn[] {
  return stages.map((stageId) => {
    const own = cards.filter((card) => card.stageId === stageId).sort(compareCards)
    const sums = ['CNY', 'USD'].map((currency) => {
      const amounts = own.filter((card) => card.currency === currency).map((card) => card.amount ?? 0)
      return { currency, amount: amounts.reduce((sum, amount) => sum + amount, 0), weighted: 0 }
    })
    return {
      ...{ stageId, name: stageId, kind: kinds[stageId], probability: 50, count: own.length, sums },
      ...{
        withoutAmount: own.filter((card) => card.amount === null).length,
        averageDays: null,
        mayBeginHere: true,
        window: null,
      },
      ...{ cards: own, nextCursor: more ? 'more' : null },
    }
  })
}

const after = (board: readonly BoardColumn[], steps: readonly BoardStep[]): BoardState =>
  steps.reduce(boardStep, openBoard(board))
const everyCard = (columns: readonly BoardColumn[]) => columns.flatMap((column) => column.cards)

test('no sequence of steps shows a card twice, in a foreign stage, or out of byte order', () => {
  fc.assert(
    fc.property(anyBoard, fc.array(anyStep, { maxLength: 12 }), (board, steps) => {
      const state = after(board, steps)
      for (const columns of [state.base, state.columns]) {
        const shown = everyCard(columns).map((card) => card.id)
        expect(new Set(shown).size).toBe(shown.length)
        for (const { stageId, cards } of columns) {
          expect(cards.every((card) => card.stageId === stageId)).toBe(true)
          cards.slice(1).forEach((card, i) => expect((cards[i]?.rank ?? '') <= card.rank).toBe(true))
        }
      }
    }),
  )
})

test('moves that are all refused leave the board exactly as it was', () => {
  fc.assert(
    fc.property(anyBoard, fc.array(anyMove, { maxLength: 5 }), (board, moving) => {
      const refused = moving.map((step) => ({ kind: 'refused' as const, key: step.move.key }))
      expect(after(board, [...moving, ...refused]).columns).toEqual(board)
    }),
  )
})

test('a move that is not answered yet keeps every count and every amount on the board', () => {
  fc.assert(
    fc.property(anyBoard, anyMove, (board, step) => {
      const shown = after(board, [step]).columns
      const total = (columns: readonly BoardColumn[], currency: string) =>
        columns
          .flatMap((c) => c.sums.filter((s) => s.currency === currency))
          .reduce((n, s) => n + s.amount, 0)
      for (const key of ['count', 'withoutAmount'] as const) {
        expect(shown.reduce((n, c) => n + c[key], 0)).toBe(board.reduce((n, c) => n + c[key], 0))
      }
      for (const currency of ['CNY', 'USD']) expect(total(shown, currency)).toBe(total(board, currency))
      for (const column of shown) expect(column.count).toBe(column.cards.length)
    }),
  )
})

test('a placed card stands directly below the card that was named above it', () => {
  const twoCards = fc.tuple(fc.nat(5), fc.nat(5)).filter(([moving, above]) => moving !== above)
  fc.assert(
    fc.property(anyBoard, twoCards, (board, [moving, above]) => {
      const cards = everyCard(board)
      const [card, upper] = [cards[moving % cards.length], cards[above % cards.length]]
      fc.pre(card !== undefined && upper !== undefined && card !== upper)
      const target = { stageId: upper.stageId, beforeId: upper.id, afterId: null }
      const { columns } = after(board, [{ kind: 'moving', move: { key: 1, ids: [card.id], target } }])
      const order =
        columns.find((column) => column.stageId === upper.stageId)?.cards.map((one) => one.id) ?? []
      expect(order.indexOf(card.id)).toBe(order.indexOf(upper.id) + 1)
    }),
  )
})

test('an older copy of a card never replaces a newer one', () => {
  fc.assert(
    fc.property(anyBoard, fc.array(anyStep, { maxLength: 8 }), anyCard, (board, steps, other) => {
      const before = after(board, steps)
      const held = findCard(before.base, other.id)
      fc.pre(held !== null)
      const card = { ...other, version: held.version - 1 }
      const change = { kind: 'upsert' as const, card, columns: [], moved: null }
      expect(boardStep(before, { kind: 'changed', change }).columns).toEqual(before.columns)
    }),
  )
})
