import { beforeEach, expect, test } from 'vitest'
import { tasks } from '@/db'
import { loseOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { boardOf } from '@/lib/queries/board/board'
import { listRecords } from '@/lib/queries/list-records'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, NOW, stageIds } from '../support/world'

let store: BoardWorld['store']
let rep: BoardWorld['rep']
let made: BoardWorld['made']
let move: BoardWorld['move']
let rowOf: BoardWorld['rowOf']
let columnOf: BoardWorld['columnOf']

beforeEach(async () => {
  ;({ store, rep, made, move, rowOf, columnOf } = await boardWorld())
})

test('sum shows loaded cards or one record: the head counts and adds the whole column, not its first page', async () => {
  await store.write(async (tx) => {
    for (let n = 1; n <= 75; n++)
      await createOpportunity(tx, rep, { name: `第 ${n}`, amount: n % 5 === 0 ? null : n * 100 + 1 })
  })
  const column = await columnOf(stageIds.contacted)
  expect(column.cards.length).toBeLessThan(75)
  expect(column.nextCursor).not.toBeNull()
  const amounts = Array.from({ length: 75 }, (_, n) => n + 1)
    .filter((n) => n % 5 !== 0)
    .map((n) => n * 100 + 1)
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  expect(column).toMatchObject({
    count: 75,
    withoutAmount: 15,
    sums: [{ currency: 'CNY', amount: sum, weighted: Math.round((sum * 10) / 100) }],
  })
})

test('totals ignore hidden columns: a board of some columns has the same figures for them', async () => {
  for (const stageId of [stageIds.contacted, stageIds.needs, stageIds.needs]) await made({ stageId })
  const whole = await columnOf(stageIds.needs)
  const part = await store.read((reader) => boardOf(reader, rep, { stageIds: [stageIds.needs] }))
  expect(part.columns).toEqual([whole])
  expect(whole.count).toBe(2)
})

test('stale probability after drag: row, card and weighted sum all take the new stage', async () => {
  const row = await made({ amount: 10_000 })
  await move(row.id, stageIds.quoted)
  expect((await rowOf(row.id)).probability).toBe(50)
  const column = await columnOf(stageIds.quoted)
  expect(column.cards[0]).toMatchObject({ id: row.id, probability: 50 })
  expect(column.sums).toEqual([{ currency: 'CNY', amount: 10_000, weighted: 5_000 }])
})

test('board stale after an edit in the list: the board is asked anew and shows it at once', async () => {
  const row = await made()
  await store.write((tx) =>
    updateOpportunity(tx, rep, { id: row.id, values: { name: '列表里改的', amount: 77 } }),
  )
  const column = await columnOf(stageIds.contacted)
  expect(column.cards[0]).toMatchObject({ name: '列表里改的', amount: 77, version: 2 })
  expect(column.sums[0]?.amount).toBe(77)
})

test('lost counted as won because both are "closed": each stands in its own column, in no open total', async () => {
  const [won, lost, open] = [
    await made({ amount: 5 }),
    await made({ amount: 70 }),
    await made({ amount: 900 }),
  ]
  await store.write((tx) => winOpportunity(tx, rep, { id: won.id }))
  await store.write((tx) => loseOpportunity(tx, rep, { id: lost.id, lostReasonId: 'l-price' }))
  const sums = async (stageId: string) => (await columnOf(stageId)).sums.map(({ amount }) => amount)
  expect(await sums(stageIds.won)).toEqual([5])
  expect(await sums(stageIds.lost)).toEqual([70])
  expect(await sums(stageIds.contacted)).toEqual([900])
  const filter = { field: 'status', op: 'is', value: 'won' }
  const list = await store.read((reader) =>
    listRecords(reader, rep, { record: 'opportunity', filter, isCounted: true, sums: ['amount'] }),
  )
  expect(list).toMatchObject({ ok: true, value: { total: 1, sums: { amount: { CNY: 5 } } } })
  expect(open.status).toBe('open')
})

test('won and lost columns state their window, and what was closed before it does not count', async () => {
  const old = await made()
  await store.write((tx) => winOpportunity(tx, rep, { id: old.id, closedOn: '2026-10-31' }))
  const fresh = await made({ amount: 3 })
  await store.write((tx) => winOpportunity(tx, rep, { id: fresh.id, closedOn: '2026-11-01' }))
  const column = await columnOf(stageIds.won)
  expect(column).toMatchObject({ count: 1, window: { from: '2026-11-01', to: '2026-11-30' } })
  expect(column.cards.map(({ id }) => id)).toEqual([fresh.id])
})

test('who may see a card but not its task learns whether something is overdue, and not what', async () => {
  const row = await made()
  await store.write((tx) =>
    tx.insert(tasks).values({
      id: 'k1',
      title: '催款',
      nameKey: '催款',
      dueOn: '2026-11-01',
      opportunityId: row.id,
      ownerId: rep.userId,
      createdAt: NOW,
      updatedAt: NOW,
    }),
  )
  const stepFor = async (person: 'rep' | 'manager' | 'support') =>
    (await columnOf(stageIds.contacted, await actorOf(store, person))).cards[0]?.nextStep
  const whole = { state: 'overdue', title: '催款', dueOn: '2026-11-01' }
  expect([await stepFor('rep'), await stepFor('manager')]).toEqual([whole, whole])
  expect(await stepFor('support')).toEqual({ state: 'overdue', title: null, dueOn: null })
})
