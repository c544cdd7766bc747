import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { lostReasons, opportunities, pipelines, type Store, stageEvents, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { startOfDay } from '@/lib/domain/days'
import type { ImportMapInput } from '@/lib/records/import-map'
import { allEvents, countsOf, imported, importText } from '../support/import-file'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, stageIds } from '../support/world'

let store: Store
let admin: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  admin = await actorOf(store, 'admin')
})

const map = {
  columns: {
    No: 'externalKey',
    What: 'name',
    Step: 'stage',
    Opened: 'openedOn',
    Closed: ['closedOn', 'expectedCloseOn'],
    Value: 'amount',
    Chance: 'probability',
    Why: 'lostReasonId',
  },
  key: 'externalKey',
  aliases: { Step: { Talking: '需求确认', 'Closed won': '赢单', 'Closed lost': '输单' } },
  dateFormat: 'day-first',
  currency: 'USD',
  references: { lostReasonId: { by: 'name', create: true } },
} satisfies ImportMapInput

const HEAD = 'No,What,Step,Opened,Closed,Value,Chance,Why\n'
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
const problemsOf = async (rows: string, more: ImportMapInput = map) => {
  const { errors } = await imported(store, admin, HEAD + rows, { record: 'opportunity', map: more })
  return errors.map(({ field, problem }) => [field, problem])
}

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

test('closing asks for what it asks for everywhere: amount and day of a win, reason of a loss', async () => {
  expect(await problemsOf('1,A,Closed won,,,5,,\n')).toEqual([['closedOn', 'required']])
  expect(await problemsOf('1,A,Closed won,,01/02/2026,,,\n')).toEqual([['amount', 'required']])
  expect(await problemsOf('1,A,Closed lost,,01/02/2026,5,,\n')).toEqual([['lostReasonId', 'required']])
  expect(await cards()).toEqual([])
})

test('what a stage requires, a file must say', async () => {
  await store.write((tx) =>
    tx
      .update(stages)
      .set({ requiredFields: ['expectedCloseOn', 'channel'] })
      .where(eq(stages.id, stageIds.needs)),
  )
  expect(await problemsOf('1,A,Talking,,,,,\n')).toEqual([
    ['expectedCloseOn', 'required'],
    ['channel', 'required'],
  ])
})

test('an unknown stage, an impossible day and a closing before the opening are refused by row', async () => {
  expect(await problemsOf('1,A,Dreaming,,,,,\n')).toEqual([['stage', 'unknown_stage']])
  expect(await problemsOf('1,A,Talking,31/02/2026,,,,\n')).toEqual([['openedOn', 'not_a_day']])
  expect(await problemsOf('1,A,Closed won,02/03/2026,01/03/2026,5,,\n')).toEqual([
    ['closedOn', 'closed_before_opened'],
  ])
  expect(await problemsOf('1,A,Talking,,,-5,,\n2,B,Talking,,,0.005,,\n3,C,Talking,,,five,,\n')).toEqual([
    ['amount', 'too_small'],
    ['amount', 'too_precise'],
    ['amount', 'not_an_amount'],
  ])
})

test('a stage that refuses one card too many refuses it here too, in a dry run as well', async () => {
  await store.write((tx) =>
    tx.update(stages).set({ wipLimit: 2, isWipRefused: true }).where(eq(stages.id, stageIds.needs)),
  )
  const rows = `${HEAD}1,A,Talking,,,,,\n2,B,Talking,,,,,\n3,C,Talking,,,,,\n`
  for (const isDryRun of [true, false]) {
    const summary = await imported(store, admin, rows, { record: 'opportunity', map, isDryRun })
    expect(countsOf(summary)).toMatchObject({ created: 2, refused: 1 })
    expect(summary.errors).toMatchObject([{ line: 4, problem: 'stage_full' }])
  }
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
