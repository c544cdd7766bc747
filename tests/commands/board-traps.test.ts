import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { events, opportunities, stages } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { acts } from '@/lib/commands/named-acts'
import { assignOpportunity } from '@/lib/commands/assign-opportunity'
import { loseOpportunity, reopenOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { createRecord } from '@/lib/commands/create-record'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, NOW, people, stageIds, TODAY } from '../support/world'

let store: BoardWorld['store']
let rep: BoardWorld['rep']
let made: BoardWorld['made']
let move: BoardWorld['move']
let rowOf: BoardWorld['rowOf']
let stepsOf: BoardWorld['stepsOf']
let columnOf: BoardWorld['columnOf']

beforeEach(async () => {
  ;({ store, rep, made, move, rowOf, stepsOf, columnOf } = await boardWorld())
})

const setStage = (id: string, values: Partial<typeof stages.$inferInsert>) =>
  store.write((tx) => tx.update(stages).set(values).where(eq(stages.id, id)))

test('drag path skips history and closing date: a drag to won writes both, as winning does', async () => {
  const [dragged, won] = [await made(), await made()]
  await move(dragged.id, stageIds.won, { closedOn: TODAY, amount: 1_000 })
  await store.write((tx) => winOpportunity(tx, rep, { id: won.id }))
  for (const { id } of [dragged, won]) {
    expect(await rowOf(id)).toMatchObject({ status: 'won', closedOn: TODAY, closedAt: NOW, probability: 100 })
    expect((await stepsOf(id)).map((step) => step.toStageId)).toEqual([stageIds.contacted, stageIds.won])
  }
})

test('stage rule only in the browser: every way into a stage asks for what it requires', async () => {
  await setStage(stageIds.quoted, { requiredFields: ['customerId', 'expectedCloseOn'] })
  const row = await made()
  const wanted = {
    ok: false,
    refusal: 'missing_details',
    errors: { customerId: 'required', expectedCloseOn: 'required' },
  }
  expect(await move(row.id, stageIds.quoted)).toMatchObject(wanted)
  const createdThere = store.write((tx) =>
    createOpportunity(tx, rep, { name: '直接', stageId: stageIds.quoted, amount: 1 }),
  )
  expect(await createdThere).toMatchObject(wanted)
  const act = acts['opportunity.move']
  expect(await store.write((tx) => act(tx, rep, row.id, { stageId: stageIds.quoted }))).toMatchObject(wanted)
  expect((await rowOf(row.id)).stageId).toBe(stageIds.contacted)
})

test('stage rule only in the browser: a full stage refuses the card too many, counted over everybody', async () => {
  await setStage(stageIds.needs, { wipLimit: 1, isWipRefused: true })
  const stranger = await actorOf(store, 'stranger')
  await move((await made({}, stranger)).id, stageIds.needs, {}, stranger)
  const full = { ok: false, refusal: 'wip_limit', details: { limit: 1 } }
  expect(await move((await made()).id, stageIds.needs)).toMatchObject(full)
  const createdThere = store.write((tx) =>
    createOpportunity(tx, rep, { name: '直接', stageId: stageIds.needs }),
  )
  expect(await createdThere).toMatchObject(full)
})

test('unauthorised move endpoint: a stranger, a colleague and a reader get "missing" and change nothing', async () => {
  const row = await made()
  for (const person of ['stranger', 'mate', 'support', 'finance'] as const) {
    const actor = await actorOf(store, person)
    for (const name of [
      'opportunity.move',
      'opportunity.win',
      'opportunity.lose',
      'opportunity.reopen',
    ] as const) {
      const act = acts[name] as (typeof acts)['opportunity.move']
      const input = { stageId: stageIds.needs, closedOn: TODAY }
      await expect(
        store.write((tx) => act(tx, actor, row.id, input)),
        `${person} ${name}`,
      ).rejects.toThrow(NotFound)
    }
  }
  expect(await rowOf(row.id)).toEqual(row)
})

test("unauthorised move endpoint: undo takes back this record's events only, and nobody else's acts by way of it", async () => {
  const [mine, other] = [await made(), await made()]
  const moved = await move(other.id, stageIds.needs)
  const eventId = moved.ok ? (moved.value.eventId as string) : ''
  const undo = acts['opportunity.undo']
  await expect(store.write((tx) => undo(tx, rep, mine.id, { eventId }))).rejects.toThrow(NotFound)
  const stranger = await actorOf(store, 'stranger')
  await expect(store.write((tx) => undoEvent(tx, stranger, { eventId }))).rejects.toThrow(NotFound)
  expect((await rowOf(other.id)).stageId).toBe(stageIds.needs)
})

test('unauthorised move endpoint: a stage of another pipeline is refused', async () => {
  const owner = await actorOf(store, 'owner')
  const other = await store.write(async (tx) => {
    const pipeline = await createRecord(tx, owner, 'pipeline', { name: '渠道二' }, { rank: 'a2' })
    const pipelineId = pipeline.ok ? pipeline.value.row.id : ''
    const more = { rank: 'a0' }
    const values = { name: '别处', kind: 'open', probability: 5, forecastCategory: 'pipeline', pipelineId }
    return createRecord(tx, owner, 'stage', values, more)
  })
  const row = await made()
  const stageId = other.ok ? other.value.row.id : ''
  expect(await move(row.id, stageId)).toMatchObject({ ok: false, refusal: 'stage_elsewhere' })
  expect(await rowOf(row.id)).toEqual(row)
})

test('optimistic card stays after a refusal: a refused move writes neither row nor step nor event', async () => {
  const row = await made({ amount: null })
  const before = await store.read((reader) => reader.select().from(events))
  expect(await move(row.id, stageIds.won)).toMatchObject({ refusal: 'missing_details' })
  expect(await move(row.id, stageIds.lost)).toMatchObject({ errors: { lostReasonId: 'required' } })
  expect(await rowOf(row.id)).toEqual(row)
  expect(await stepsOf(row.id)).toHaveLength(1)
  expect(await store.read((reader) => reader.select().from(events))).toEqual(before)
})

test("stale probability after drag: re-opening gives back stage, probability and category, a person's own included", async () => {
  for (const own of [true, false]) {
    const row = await made({ stageId: stageIds.needs })
    if (own)
      await store.write((tx) =>
        updateOpportunity(tx, rep, { id: row.id, values: { probability: 42, forecastCategory: 'commit' } }),
      )
    await store.write((tx) => winOpportunity(tx, rep, { id: row.id }))
    expect(await rowOf(row.id)).toMatchObject({ probability: 100, forecastCategory: 'closed' })
    await store.write((tx) => reopenOpportunity(tx, rep, { id: row.id }))
    expect(await rowOf(row.id)).toMatchObject({
      stageId: stageIds.needs,
      probability: own ? 42 : 30,
      forecastCategory: own ? 'commit' : 'pipeline',
      isProbabilityOwn: own,
      closedOn: null,
      closedAt: null,
    })
  }
})

test('edit re-opens a lost deal: editing one leaves it lost', async () => {
  const row = await made()
  await store.write((tx) =>
    loseOpportunity(tx, rep, { id: row.id, lostReasonId: 'l-price', lostNote: '贵了' }),
  )
  const lost = await rowOf(row.id)
  expect(lost).toMatchObject({
    status: 'lost',
    stageId: stageIds.lost,
    lostReasonId: 'l-price',
    closedAt: NOW,
  })
  const edit = { name: '改名', amount: 5, expectedCloseOn: '2027-01-01', probability: 20, description: 'x' }
  const edited = await store.write((tx) => updateOpportunity(tx, rep, { id: row.id, values: edit }))
  expect(edited.ok).toBe(true)
  const { status, stageId, closedOn, closedAt, lostReasonId, lostNote } = lost
  expect(await rowOf(row.id)).toMatchObject({ status, stageId, closedOn, closedAt, lostReasonId, lostNote })
})

test('transfer resets the stage: another owner, the same stage, history, rank and links', async () => {
  const row = await made()
  await move(row.id, stageIds.quoted)
  const before = await rowOf(row.id)
  const steps = await stepsOf(row.id)
  const manager = await actorOf(store, 'manager')
  await store.write((tx) => assignOpportunity(tx, manager, { id: row.id, ownerId: people.mate.id }))
  const { version: _, updatedById: __, ...kept } = before
  expect(await rowOf(row.id)).toMatchObject({ ...kept, ownerId: people.mate.id })
  expect(await stepsOf(row.id)).toEqual(steps)
})

test('n requests to reorder a column: one act, one row written, whatever the length', async () => {
  const rows: { id: string }[] = []
  for (let n = 0; n < 12; n++) rows.push(await made({ name: `卡 ${n}` }))
  const before = new Map(
    (await store.read((reader) => reader.select().from(opportunities))).map((row) => [row.id, row]),
  )
  const first = rows[0]?.id as string
  await move(first, stageIds.contacted, { beforeId: rows[6]?.id })
  const after = await store.read((reader) => reader.select().from(opportunities))
  expect(after.filter((row) => before.get(row.id)?.version !== row.version).map(({ id }) => id)).toEqual([
    first,
  ])
  expect(await stepsOf(first), 'reordering is no step of the history').toHaveLength(1)
})

test('stage not settable on create: any open stage, with its probability, and its history begins there', async () => {
  const row = await made({ stageId: stageIds.quoted })
  expect(row).toMatchObject({ stageId: stageIds.quoted, probability: 50, status: 'open' })
  expect(await stepsOf(row.id)).toMatchObject([{ seq: 1, fromStageId: null, toStageId: stageIds.quoted }])
})

test('what somebody made is not undone once somebody else has worked on it', async () => {
  const row = await made()
  const manager = await actorOf(store, 'manager', NOW + 1)
  await store.write((tx) => updateOpportunity(tx, manager, { id: row.id, values: { amount: 2_000 } }))
  const [creation] = await store.read((reader) =>
    reader.select().from(events).where(eq(events.act, 'opportunity.create')),
  )
  const undone = await store.write((tx) => undoEvent(tx, rep, { eventId: creation?.id ?? '' }))
  expect(undone).toMatchObject({
    ok: false,
    refusal: 'undo_superseded',
    details: { by: people.manager.name },
  })
  const alone = await made()
  const own = await store.read((reader) =>
    reader
      .select()
      .from(events)
      .where(eq(events.subject, `opportunity:${alone.id}`)),
  )
  expect(await store.write((tx) => undoEvent(tx, rep, { eventId: own[0]?.id ?? '' }))).toMatchObject({
    ok: true,
  })
})

test('two cards of one rank, as an undo may leave them, still let a third between', async () => {
  const [a, b, c] = [await made(), await made(), await made()]
  await store.write((tx) => tx.update(opportunities).set({ rank: a.rank }).where(eq(opportunities.id, b.id)))
  expect(await move(c.id, stageIds.contacted, { beforeId: a.id, afterId: b.id })).toMatchObject({ ok: true })
  expect((await columnOf(stageIds.contacted)).cards.map(({ id }) => id).sort()).toEqual(
    [a.id, b.id, c.id].sort(),
  )
})
