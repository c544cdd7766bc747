import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { events, opportunities, Sealer, stageEvents, type Store } from '@/db'
import { loseOpportunity, reopenOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { lastMoveOf } from '@/lib/commands/undo-step'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { boardOf } from '@/lib/queries/board/board'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, stageIds, TODAY } from '../support/world'

let store: Store

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
})

async function made(name: string, values: Record<string, unknown> = {}) {
  const actor = await actorOf(store, 'rep')
  const outcome = await store.write((tx) =>
    createOpportunity(tx, actor, { name, amount: 100_000, ...values }),
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.row
}

const rowOf = async (id: string) => {
  const [row] = await store.read((reader) =>
    reader.select().from(opportunities).where(eq(opportunities.id, id)),
  )
  return row as typeof opportunities.$inferSelect
}
const historyOf = (id: string) =>
  store.read((reader) =>
    reader.select().from(stageEvents).where(eq(stageEvents.opportunityId, id)).orderBy(asc(stageEvents.seq)),
  )

test('an opportunity is made in the first stage with its probability, and its history begins', async () => {
  const row = await made('智能仓储一期')
  expect(row).toMatchObject({
    stageId: stageIds.contacted,
    status: 'open',
    probability: 10,
    currency: 'CNY',
    ownerId: 'u-rep',
  })
  expect(await historyOf(row.id)).toMatchObject([
    { seq: 1, fromStageId: null, toStageId: stageIds.contacted },
  ])
})

test('a move takes the probability of its stage, writes one step and one event', async () => {
  const row = await made('MES 系统升级')
  const actor = await actorOf(store, 'rep', NOW + 1000)
  const moved = await store.write((tx) =>
    moveOpportunity(tx, actor, { id: row.id, stageId: stageIds.quoted }),
  )
  expect(moved).toMatchObject({
    ok: true,
    value: { row: { stageId: stageIds.quoted, probability: 50, version: 2 } },
  })
  expect(await historyOf(row.id)).toHaveLength(2)
  const written = await store.read((reader) =>
    reader
      .select()
      .from(events)
      .where(and(eq(events.subject, `opportunity:${row.id}`), eq(events.act, 'opportunity.move'))),
  )
  expect(written).toHaveLength(1)
})

test('a probability that a person set survives moves until cleared', async () => {
  const row = await made('自定概率')
  const actor = await actorOf(store, 'rep')
  await store.write((tx) => updateOpportunity(tx, actor, { id: row.id, values: { probability: 42 } }))
  await store.write((tx) => moveOpportunity(tx, actor, { id: row.id, stageId: stageIds.needs }))
  expect((await rowOf(row.id)).probability).toBe(42)
  await store.write((tx) => updateOpportunity(tx, actor, { id: row.id, values: { probability: null } }))
  expect(await rowOf(row.id)).toMatchObject({ probability: 30, isProbabilityOwn: false })
})

test('winning asks for day and amount on the board, and closes', async () => {
  const row = await made('未填金额', { amount: null })
  const actor = await actorOf(store, 'rep')
  const asked = await store.write((tx) => moveOpportunity(tx, actor, { id: row.id, stageId: stageIds.won }))
  expect(asked).toMatchObject({
    ok: false,
    refusal: 'missing_details',
    errors: { amount: 'required', closedOn: 'required' },
  })
  const won = await store.write((tx) => winOpportunity(tx, actor, { id: row.id, amount: 5_000 }))
  expect(won).toMatchObject({
    ok: true,
    value: { row: { status: 'won', closedOn: TODAY, closedAt: NOW, amount: 5_000, probability: 100 } },
  })
  const again = await store.write((tx) => winOpportunity(tx, actor, { id: row.id }))
  expect(again).toMatchObject({ ok: false, refusal: 'opportunity_closed' })
})

test('losing asks for a reason; re-opening restores stage, probability and clears what closing set', async () => {
  const row = await made('输单再开')
  const actor = await actorOf(store, 'rep')
  await store.write((tx) => moveOpportunity(tx, actor, { id: row.id, stageId: stageIds.needs }))
  expect(await store.write((tx) => loseOpportunity(tx, actor, { id: row.id }))).toMatchObject({
    ok: false,
    refusal: 'missing_details',
  })
  const unknown = await store.write((tx) =>
    loseOpportunity(tx, actor, { id: row.id, lostReasonId: 'nobody' }),
  )
  expect(unknown).toMatchObject({ ok: false, errors: { lostReasonId: 'no_such_record' } })
  await store.write((tx) => winOpportunity(tx, actor, { id: row.id }))
  await store.write((tx) => updateOpportunity(tx, actor, { id: row.id, values: { description: '改了说明' } }))
  expect((await rowOf(row.id)).status).toBe('won')
  await store.write((tx) => reopenOpportunity(tx, actor, { id: row.id }))
  expect(await rowOf(row.id)).toMatchObject({
    status: 'open',
    stageId: stageIds.needs,
    probability: 30,
    closedOn: null,
    closedAt: null,
  })
})

test('undo is the exact inverse, marks both steps, and is refused twice and after somebody else', async () => {
  const row = await made('撤销')
  const actor = await actorOf(store, 'rep')
  await store.write((tx) => moveOpportunity(tx, actor, { id: row.id, stageId: stageIds.quoted }))
  const eventId = (await store.read((reader) => lastMoveOf(reader, row.id))) as string
  const undone = await store.write((tx) => undoEvent(tx, actor, { eventId }))
  expect(undone.ok).toBe(true)
  const after = await rowOf(row.id)
  expect(after).toMatchObject({
    stageId: row.stageId,
    rank: row.rank,
    probability: row.probability,
    enteredStageAt: row.enteredStageAt,
  })
  expect((await historyOf(row.id)).map((step) => step.isReverted)).toEqual([false, true, true])
  expect(await store.write((tx) => undoEvent(tx, actor, { eventId }))).toMatchObject({
    ok: false,
    refusal: 'already_undone',
  })

  const moved = await store.write((tx) => moveOpportunity(tx, actor, { id: row.id, stageId: stageIds.needs }))
  const manager = await actorOf(store, 'manager', NOW + 5)
  await store.write((tx) => moveOpportunity(tx, manager, { id: row.id, stageId: stageIds.quoted }))
  const late = await store.write((tx) =>
    undoEvent(tx, actor, { eventId: moved.ok ? (moved.value.eventId as string) : '' }),
  )
  expect(late).toMatchObject({ ok: false, refusal: 'undo_superseded', details: { by: '李蕾' } })
})

test('a card lands between its neighbours with one row written', async () => {
  const [a, b, c] = [await made('甲'), await made('乙'), await made('丙')]
  const actor = await actorOf(store, 'rep')
  for (const each of [a, b, c])
    await store.write((tx) => moveOpportunity(tx, actor, { id: each.id, stageId: stageIds.quoted }))
  const untouched = [await rowOf(b.id), await rowOf(c.id)]
  await store.write((tx) =>
    moveOpportunity(tx, actor, { id: a.id, stageId: stageIds.quoted, beforeId: c.id, afterId: b.id }),
  )
  const { columns } = await store.read((reader) => boardOf(reader, actor, {}))
  const column = columns.find((each) => each.stageId === stageIds.quoted)
  const order = column?.cards.map((card) => card.id).filter((id) => [a.id, b.id, c.id].includes(id))
  expect(order).toEqual([c.id, a.id, b.id])
  expect([await rowOf(b.id), await rowOf(c.id)]).toEqual(untouched)
})

test('what a stranger may not see, he may not move: it looks missing, and nothing changes', async () => {
  const row = await made('别人的')
  const stranger = await actorOf(store, 'stranger')
  await expect(
    store.write((tx) => moveOpportunity(tx, stranger, { id: row.id, stageId: stageIds.quoted })),
  ).rejects.toThrow('not found')
  expect(await rowOf(row.id)).toEqual(row)
})

test('count, sum and weighted sum of a column are those of its cards', async () => {
  const actor = await actorOf(store, 'owner')
  const { columns } = await store.read((reader) => boardOf(reader, actor, {}))
  for (const column of columns.filter((each) => each.nextCursor === null)) {
    expect(column.count).toBe(column.cards.length)
    const amount = column.cards.reduce((sum, card) => sum + (card.amount ?? 0), 0)
    expect(column.sums.reduce((sum, each) => sum + each.amount, 0)).toBe(amount)
    const weighted = column.cards.reduce((sum, card) => sum + (card.amount ?? 0) * card.probability, 0)
    expect(column.sums.reduce((sum, each) => sum + each.weighted, 0)).toBe(Math.round(weighted / 100))
  }
})

test('every event gets its place in the chain', async () => {
  const sealer = new Sealer(
    store,
    () => undefined,
    (fault) => {
      throw fault
    },
  )
  await sealer.finish()
  const rows = await store.read((reader) =>
    reader.select({ position: events.position }).from(events).orderBy(asc(events.position)),
  )
  expect(rows.map((row) => row.position)).toEqual(rows.map((_, place) => place + 1))
})
