import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { lostReasons, opportunities, pipelines, type Store, stageEvents, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { createLine } from '@/lib/commands/write-line'
import { startOfDay } from '@/lib/domain/days'
import type { ImportMapInput } from '@/lib/records/import-map'
import { allEvents, countsOf, imported, importText } from '../support/import-file'
import { HEAD, opportunityMap as map } from '../support/opportunity-map'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, stageIds } from '../support/world'

let store: Store
let admin: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  admin = await actorOf(store, 'admin')
})

const FILE = `${HEAD}1,Pumps,Closed won,01/02/2026,31/03/2026,"1,200.50",,
2,Valves,Closed lost,01/02/2026,05/03/2026,0,,Too dear
3,Pipes,Talking,20/02/2026,30/12/2026,,45,
4,Hoses,初步接触,,,90,10,
`
const day = (text: string) => startOfDay(text, admin.timeZone)
const cards = () =>
  store.read((reader) => reader.select().from(opportunities).orderBy(asc(opportunities.externalKey)))
const steps = (id: string | undefined) =>
  store.read((reader) =>
    reader
      .select()
      .from(stageEvents)
      .where(eq(stageEvents.opportunityId, id ?? ''))
      .orderBy(asc(stageEvents.seq)),
  )
test('a won row is opened on its day and won on its day, with its final amount', async () => {
  await imported(store, admin, FILE, { record: 'opportunity', map })
  const [won] = await cards()
  expect(won).toMatchObject({
    name: 'Pumps',
    stageId: stageIds.won,
    status: 'won',
    amount: 120050,
    currency: 'USD',
    probability: 100,
    isProbabilityOwn: false,
    forecastCategory: 'closed',
    closedOn: '2026-03-31',
    closedAt: day('2026-03-31'),
    enteredStageAt: day('2026-03-31'),
    createdAt: day('2026-02-01'),
    ownerId: admin.userId,
  })
  expect(await steps(won?.id)).toMatchObject([
    { seq: 1, fromStageId: null, toStageId: stageIds.contacted, at: day('2026-02-01') },
    { seq: 2, fromStageId: stageIds.contacted, toStageId: stageIds.won, at: day('2026-03-31') },
  ])
})

test('a lost row keeps its value of nothing and its reason', async () => {
  await imported(store, admin, FILE, { record: 'opportunity', map })
  const [, lost] = await cards()
  const [reason] = await store.read((reader) => reader.select().from(lostReasons))
  expect(reason?.name).toBe('Too dear')
  expect(lost).toMatchObject({ status: 'lost', amount: 0, probability: 0, lostReasonId: reason?.id })
})

test('an open row without a value has none, and no day, reason or amount of closing', async () => {
  await imported(store, admin, FILE, { record: 'opportunity', map })
  const [, , pipes, hoses] = await cards()
  expect(pipes).toMatchObject({
    status: 'open',
    amount: null,
    closedOn: null,
    closedAt: null,
    expectedCloseOn: '2026-12-30',
    enteredStageAt: day('2026-02-20'),
    probability: 45,
    isProbabilityOwn: true,
  })
  expect(hoses).toMatchObject({ probability: 10, isProbabilityOwn: false, enteredStageAt: admin.now })
  expect(await steps(pipes?.id)).toMatchObject([
    { seq: 1, fromStageId: null, toStageId: stageIds.needs, at: day('2026-02-20') },
  ])
})

test('rows stand in their columns in the order of the file, above what stood there', async () => {
  await imported(store, admin, `${HEAD}1,First,Talking,,,,,\n2,Second,Talking,,,,,\n`, {
    record: 'opportunity',
    map,
  })
  await imported(store, admin, `${HEAD}3,Third,Talking,,,,,\n`, { record: 'opportunity', map })
  const column = await store.read((reader) =>
    reader.select({ name: opportunities.name }).from(opportunities).orderBy(asc(opportunities.rank)),
  )
  expect(column.map(({ name }) => name)).toEqual(['Third', 'First', 'Second'])
})

test('the same file twice changes nothing; a row that has moved on is moved, with one event and one step', async () => {
  await imported(store, admin, FILE, { record: 'opportunity', map })
  const [before, events] = [await cards(), await allEvents(store)]
  const again = await imported(store, admin, FILE, { record: 'opportunity', map })
  expect(countsOf(again)).toMatchObject({ created: 0, updated: 0, unchanged: 4 })
  expect([await cards(), await allEvents(store)]).toEqual([before, events])

  const later = FILE.replace('Talking,20/02/2026,30/12/2026,,45', 'Closed won,20/02/2026,01/10/2026,77,45')
  expect(countsOf(await imported(store, admin, later, { record: 'opportunity', map }))).toMatchObject({
    updated: 1,
  })
  const pipes = (await cards())[2]
  expect(pipes).toMatchObject({
    status: 'won',
    closedOn: '2026-10-01',
    amount: 7700,
    probability: 100,
    version: 2,
  })
  expect((await allEvents(store)).slice(events.length)).toMatchObject([{ act: 'opportunity.move' }])
  expect((await steps(pipes?.id)).at(-1)).toMatchObject({
    seq: 2,
    fromStageId: stageIds.needs,
    toStageId: stageIds.won,
    at: day('2026-10-01'),
  })
})

test('an imported card moves on like any other', async () => {
  await imported(store, admin, FILE, { record: 'opportunity', map })
  const pipes = (await cards())[2]
  const moved = await store.write((tx) =>
    moveOpportunity(tx, admin, { id: pipes?.id ?? '', stageId: stageIds.quoted }),
  )
  expect(moved).toMatchObject({ ok: true, value: { row: { probability: 45 } } })
  expect((await steps(pipes?.id)).map(({ seq }) => seq)).toEqual([1, 2])
})

test('a pipeline and its stages are made where the map describes them, once', async () => {
  const making = {
    ...map,
    aliases: {},
    pipeline: 'Projects',
    openedIn: 'Bidding',
    createStages: [
      { name: 'Idea', kind: 'open', probability: 5 },
      { name: 'Bidding', kind: 'open', probability: 40 },
      { name: 'Done', kind: 'won', probability: 100 },
    ],
  } satisfies ImportMapInput
  const file = `${HEAD}1,A,bidding,,,,,\n2,B,Done,01/01/2026,01/02/2026,9,,\n`
  const dry = await imported(store, admin, file, { record: 'opportunity', map: making, isDryRun: true })
  expect(countsOf(dry)).toMatchObject({ created: 2 })
  expect(await store.read((reader) => reader.select().from(pipelines))).toHaveLength(1)
  for (const created of [2, 0])
    expect(await imported(store, admin, file, { record: 'opportunity', map: making })).toMatchObject({
      created,
    })
  const made = await store.read((reader) =>
    reader
      .select()
      .from(stages)
      .innerJoin(pipelines, eq(pipelines.id, stages.pipelineId))
      .where(eq(pipelines.name, 'Projects')),
  )
  expect(made.map((row) => row.stages.name).sort()).toEqual(['Bidding', 'Done', 'Idea'])
  const names = new Map(made.map((row) => [row.stages.id, row.stages.name]))
  const history = await steps((await cards())[1]?.id)
  expect(history.map(({ toStageId }) => names.get(toStageId))).toEqual(['Bidding', 'Done'])
})

test('a pipeline that is neither there nor described is refused before anything is written', async () => {
  const outcome = await importText(store, admin, FILE, {
    record: 'opportunity',
    map: { ...map, pipeline: 'Nowhere' },
  })
  expect(outcome).toMatchObject({ ok: false, findings: [{ problem: 'unknown_pipeline', value: 'Nowhere' }] })
  expect(await allEvents(store)).toEqual([])
})

test('owners come by name and customers by key', async () => {
  await imported(store, admin, 'K,N\nk1,Works\n', {
    record: 'customer',
    map: { columns: { K: 'externalKey', N: 'name' }, key: 'externalKey' },
  })
  const owned = {
    columns: { What: 'name', Who: 'ownerId', Whose: 'customerId' },
    references: { customerId: { by: 'externalKey' } },
  } satisfies ImportMapInput
  const { errors } = await imported(store, admin, 'What,Who,Whose\nA,王敏,k1\nB,王敏,k2\n', {
    record: 'opportunity',
    map: owned,
  })
  expect(errors).toMatchObject([{ line: 3, field: 'customerId', problem: 'no_such_record', value: 'k2' }])
  const [card] = await cards()
  expect(card).toMatchObject({ name: 'A', ownerId: people.rep.id, stageId: stageIds.contacted })
})

test('a card that closed here and is open in the file is opened again with the chances it had', async () => {
  await imported(store, admin, FILE, { record: 'opportunity', map })
  const pipes = (await cards())[2]
  await store.write((tx) =>
    moveOpportunity(tx, admin, {
      id: pipes?.id ?? '',
      stageId: stageIds.won,
      closedOn: '2026-11-20',
      amount: 5,
    }),
  )
  const chanceless = {
    ...map,
    columns: { No: 'externalKey', What: 'name', Step: 'stage' },
  } satisfies ImportMapInput
  const { updated } = await imported(store, admin, FILE, { record: 'opportunity', map: chanceless })
  expect(updated).toBe(1)
  expect((await cards())[2]).toMatchObject({
    status: 'open',
    stageId: stageIds.needs,
    probability: 45,
    isProbabilityOwn: true,
    closedOn: null,
    closedAt: null,
  })
  expect((await steps(pipes?.id)).map(({ seq }) => seq)).toEqual([1, 2, 3])
})

test('a row does not say another amount or currency than the product lines come to', async () => {
  await imported(store, admin, FILE, { record: 'opportunity', map })
  const [, , pipes] = await cards()
  const line = { opportunityId: pipes?.id, name: '钢管', unitPrice: '10' }
  const made = await store.write((tx) => createLine(tx, admin, line))
  expect(made.ok).toBe(true)
  const again = `${HEAD}3,Pipes 2,Talking,20/02/2026,30/12/2026,11,45,\n`
  const counts = await imported(store, admin, again, { record: 'opportunity', map })
  expect(counts).toMatchObject({ updated: 0, refused: 1 })
  const same = `${HEAD}3,Pipes 2,Talking,20/02/2026,30/12/2026,10,45,\n`
  await imported(store, admin, same, { record: 'opportunity', map })
  expect((await cards())[2]).toMatchObject({ name: 'Pipes 2', amount: 1_000 })
})
