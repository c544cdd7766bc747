import { beforeEach, expect, test } from 'vitest'
import { loseOpportunity } from '@/lib/commands/close-opportunity'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { openTotals } from '@/lib/domain/board'
import { boardOf } from '@/lib/queries/board/board'
import { closingDays } from '@/lib/queries/board/closing-days'
import { forecastOf, forecastPage } from '@/lib/queries/board/forecast'
import type { Actor } from '@/lib/access/actor'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, stageIds } from '../support/world'

let store: BoardWorld['store']
let rep: Actor
let made: BoardWorld['made']

beforeEach(async () => {
  ;({ store, rep, made } = await boardWorld())
})

const forecast = (actor = rep, question: object = {}) =>
  store.read((reader) => forecastOf(reader, actor, question))
const columnOf = async (key: string, actor = rep) =>
  (await forecast(actor)).columns.find((column) => column.key === key)

test('each column counts and adds up what is expected to close in it, the past and what has no day apart', async () => {
  await made({ expectedCloseOn: '2026-11-22', amount: 100 })
  await made({ expectedCloseOn: '2026-11-23', amount: 200, stageId: stageIds.quoted })
  await made({ expectedCloseOn: '2026-12-31', amount: 500, currency: 'USD', probability: 40 })
  await made({ expectedCloseOn: '2026-12-01', amount: null })
  await made({ expectedCloseOn: '2028-01-01', amount: 700 })
  await made({ amount: 900 })
  const { columns } = await forecast()
  const told = Object.fromEntries(columns.map(({ key, count, sums }) => [key, [count, sums]]))
  expect(told).toMatchObject({
    none: [1, [{ currency: 'CNY', amount: 900, weighted: 90 }]],
    past: [1, [{ currency: 'CNY', amount: 100, weighted: 10 }]],
    '2026-11': [1, [{ currency: 'CNY', amount: 200, weighted: 100 }]],
    '2026-12': [2, [{ currency: 'USD', amount: 500, weighted: 200 }]],
    '2027-01': [0, []],
    later: [1, [{ currency: 'CNY', amount: 700, weighted: 70 }]],
  })
  expect(columns.find(({ key }) => key === '2026-12')?.withoutAmount).toBe(1)
})

test('all columns together are the open columns of the board under the same filter; what is closed is in neither', async () => {
  const lost = await made({ amount: 5, expectedCloseOn: '2026-12-05' })
  await store.write((tx) => loseOpportunity(tx, rep, { id: lost.id, lostReasonId: 'l-price' }))
  for (const [n, day] of ['2026-11-01', '2026-12-24', '2027-02-28', null].entries())
    await made({ amount: 101 * (n + 1), expectedCloseOn: day, stageId: stageIds.needs, name: `甲${n}` })
  await made({ amount: 1, name: '乙' })
  const question = { text: '甲' }
  const [board, months] = [
    await store.read((reader) => boardOf(reader, rep, question)),
    await forecast(rep, question),
  ]
  const whole = openTotals(board.columns)
  expect(whole.count).toBe(4)
  const asOpen = months.columns.map((column) => ({ ...column, kind: 'open' as const }))
  const together = openTotals(asOpen)
  expect(together.count).toBe(whole.count)
  expect(together.sums[0]?.amount).toBe(whole.sums[0]?.amount)
})

test('cards come by their day, page upon page, none twice and none left out', async () => {
  await store.write(async (tx) => {
    for (let n = 1; n <= 70; n++)
      await createOpportunity(tx, rep, {
        name: `第 ${n}`,
        amount: 10,
        expectedCloseOn: `2026-12-${String((n % 7) + 1).padStart(2, '0')}`,
      })
  })
  const first = await columnOf('2026-12')
  expect(first).toMatchObject({ count: 70, sums: [{ amount: 700 }] })
  const cards = [...(first?.cards ?? [])]
  let cursor = first?.nextCursor ?? null
  while (cursor) {
    const at: string = cursor
    const page = await store.read((reader) => forecastPage(reader, rep, { keys: ['2026-12'] }, at))
    cards.push(...page.cards)
    cursor = page.nextCursor
  }
  expect(new Set(cards.map(({ id }) => id)).size).toBe(70)
  const days = cards.map(({ expectedCloseOn }) => expectedCloseOn)
  expect(days).toEqual([...days].sort())
})

test('a column of one who sees less is made of what they see alone', async () => {
  const stranger = await actorOf(store, 'stranger')
  await made({ expectedCloseOn: '2026-12-05', amount: 100 })
  await made({ expectedCloseOn: '2026-12-06', amount: 7 }, stranger)
  const owner = await actorOf(store, 'owner')
  expect(await columnOf('2026-12', stranger)).toMatchObject({ count: 1, sums: [{ amount: 7 }] })
  expect(await columnOf('2026-12', owner)).toMatchObject({ count: 2, sums: [{ amount: 107 }] })
  const support = await columnOf('2026-12', await actorOf(store, 'support'))
  expect(support?.sums).toEqual([])
})

test('the calendar counts a whole day and shows its three largest', async () => {
  for (const amount of [1, 5, 3, 4, 2]) await made({ expectedCloseOn: '2026-12-05', amount })
  await made({ expectedCloseOn: '2026-12-07', amount: null })
  await made({ expectedCloseOn: '2027-03-01', amount: 9 })
  const { days } = await store.read((reader) => closingDays(reader, rep, { month: '2026-12' }))
  expect(days.map(({ day, count }) => [day, count])).toEqual([
    ['2026-12-05', 5],
    ['2026-12-07', 1],
  ])
  expect(days[0]?.sums[0]?.amount).toBe(15)
  expect(days[0]?.cards.map(({ amount }) => amount)).toEqual([5, 4, 3])
})
