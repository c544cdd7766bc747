import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { winOpportunity } from '@/lib/commands/close-opportunity'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import type { ColumnFigures } from '@/lib/domain/board'
import { boardOf } from '@/lib/queries/board/board'
import { boardNews } from '@/lib/queries/board/news'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, NOW, stageIds } from '../support/world'

const DAY = 86_400_000
const SINCE = NOW + DAY

let world: BoardWorld
let later: Actor

beforeEach(async () => {
  world = await boardWorld()
  later = await actorOf(world.store, 'rep', NOW + 2 * DAY)
})

const write: BoardWorld['store']['write'] = (act) => world.store.write(act)
const news = (actor = later, since = SINCE) =>
  world.store.read((reader) => boardNews(reader, actor, { pipelineId: 'p-main', since }))
const newsOf = async (id: string) => (await news()).cards.find((card) => card.id === id)?.news ?? []
const figures = () =>
  world.store.read((reader) => boardOf(reader, later, {})).then(({ columns }) => columns as ColumnFigures[])

test('what is new, moved, won, slipped or worth more is told, with how it was; what only stands there is not', async () => {
  const still = await world.made({ amount: 100 })
  const moved = await world.made({ amount: 100 })
  const won = await world.made({ amount: 700 })
  const slipped = await world.made({ amount: 100, expectedCloseOn: '2026-11-30' })
  await write(async (tx) => {
    await moveOpportunity(tx, later, { id: moved.id, stageId: stageIds.needs })
    await moveOpportunity(tx, later, { id: moved.id, stageId: stageIds.quoted })
    await winOpportunity(tx, later, { id: won.id })
    const values = { expectedCloseOn: '2026-12-24', amount: 250 }
    await updateOpportunity(tx, later, { id: slipped.id, values })
  })
  expect(await newsOf(still.id)).toEqual([])
  expect(await newsOf(moved.id)).toEqual([{ kind: 'moved', fromStageId: stageIds.contacted }])
  expect(await newsOf(won.id)).toEqual([{ kind: 'won', fromStageId: stageIds.contacted }])
  expect(await newsOf(slipped.id)).toEqual([
    { kind: 'slipped', from: '2026-11-30', to: '2026-12-24' },
    { kind: 'amount', from: 100, to: 250, currency: 'CNY' },
  ])
  const before = await news(later, NOW - DAY)
  expect(before.cards.find(({ id }) => id === moved.id)?.news).toEqual([{ kind: 'new' }])
})

test('what came and went back again has no news, though it was touched', async () => {
  const card = await world.made({ amount: 100 })
  await write(async (tx) => {
    const moved = await moveOpportunity(tx, later, { id: card.id, stageId: stageIds.needs })
    if (moved.ok && moved.value.eventId) await undoEvent(tx, later, { eventId: moved.value.eventId })
  })
  expect(await newsOf(card.id)).toEqual([])
})

test('the columns differ by exactly what their figures differ by', async () => {
  const cards = await Promise.all([100, 200, null, 400, 500].map((amount) => world.made({ amount })))
  const [a, b, c, d, e] = cards.map(({ id }) => id) as [string, string, string, string, string]
  const before = await figures()
  await write(async (tx) => {
    await moveOpportunity(tx, later, { id: a, stageId: stageIds.needs })
    await updateOpportunity(tx, later, { id: a, values: { amount: 150 } })
    await updateOpportunity(tx, later, { id: b, values: { amount: null } })
    await updateOpportunity(tx, later, { id: c, values: { amount: 30 } })
    await winOpportunity(tx, later, { id: d })
    await deleteRecord(tx, later, 'opportunity', { id: e })
    await restoreRecord(tx, later, 'opportunity', { id: e })
  })
  const after = await figures()
  const told = await news()
  for (const column of told.columns) {
    const sumIn = (columns: ColumnFigures[]) => {
      const found = columns.find(({ stageId }) => stageId === column.stageId)
      return [found?.count ?? 0, found?.sums.find(({ currency }) => currency === 'CNY')?.amount ?? 0] as const
    }
    const [[countBefore, sumBefore], [countAfter, sumAfter]] = [sumIn(before), sumIn(after)]
    const sum = column.sums.find(({ currency }) => currency === 'CNY')?.amount ?? 0
    expect([column.stageId, column.count, sum]).toEqual([
      column.stageId,
      countAfter - countBefore,
      sumAfter - sumBefore,
    ])
  }
  expect(told.columns.map(({ stageId }) => stageId)).toEqual([
    stageIds.contacted,
    stageIds.needs,
    stageIds.quoted,
  ])
})

test('what was in the bin at the moment and came back is new', async () => {
  const card = await world.made({ amount: 100 })
  const early = await actorOf(world.store, 'rep', NOW + DAY / 2)
  await write((tx) => deleteRecord(tx, early, 'opportunity', { id: card.id }))
  await write((tx) => restoreRecord(tx, later, 'opportunity', { id: card.id }))
  expect(await newsOf(card.id)).toEqual([{ kind: 'new' }])
})

test('who sees no amounts hears nothing of them', async () => {
  const support = await actorOf(world.store, 'support', NOW + 2 * DAY)
  const card = await world.made({ amount: 100 })
  await write((tx) => updateOpportunity(tx, later, { id: card.id, values: { amount: 999 } }))
  const { cards, columns } = await news(support)
  expect([cards, columns.flatMap(({ sums }) => sums)]).toEqual([[], []])
})
