import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { opportunities, type Store, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { countsOf, imported } from '../support/import-file'
import { HEAD, opportunityMap as map } from '../support/opportunity-map'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, stageIds } from '../support/world'

let store: Store
let admin: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  admin = await actorOf(store, 'admin')
})

const cards = () => store.read((reader) => reader.select().from(opportunities))
const problemsOf = async (rows: string) => {
  const { errors } = await imported(store, admin, HEAD + rows, { record: 'opportunity', map })
  return errors.map(({ field, problem }) => [field, problem])
}

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

test('what the settings of the stages forbid by hand, a file cannot do either', async () => {
  const inNeeds = eq(stages.id, stageIds.needs)
  await store.write((tx) => tx.update(stages).set({ mayBeginHere: false }).where(inNeeds))
  expect(await problemsOf('1,A,Talking,,,,,\n')).toEqual([['stage', 'stage_not_first']])
  await store.write((tx) => tx.update(stages).set({ mayBeginHere: true, maySkip: false }).where(inNeeds))
  expect(await problemsOf('1,A,Talking,,,,,\n')).toEqual([])
  expect(await problemsOf('1,A,Closed won,,01/02/2026,5,,\n')).toEqual([['stage', 'stage_skip']])
  expect(await cards()).toMatchObject([{ stageId: stageIds.needs, status: 'open' }])
})
