import { beforeEach, expect, test } from 'vitest'
import { events } from '@/db'
import { moveClosingDay } from '@/lib/commands/move-closing-day'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf } from '../support/world'

let store: BoardWorld['store']
let rep: BoardWorld['rep']
let made: BoardWorld['made']
let rowOf: BoardWorld['rowOf']

beforeEach(async () => {
  ;({ store, rep, made, rowOf } = await boardWorld())
})

const move = (id: string, column: string, version?: number) =>
  store.write((tx) => moveClosingDay(tx, rep, { id, column, version }))
const count = () => store.read(async (reader) => (await reader.select().from(events)).length)

test('put into another month it closes on the same day of that month: an ordinary edit, that can be taken back', async () => {
  const { id, stageId } = await made({ expectedCloseOn: '2026-12-31' })
  const done = await move(id, '2027-02')
  expect(await rowOf(id)).toMatchObject({ expectedCloseOn: '2027-02-28', stageId, version: 2 })
  const eventId = done.ok ? done.value.eventId : null
  const [event] = await store.read(async (reader) =>
    (await reader.select().from(events)).filter((each) => each.id === eventId),
  )
  expect(event?.act).toBe('opportunity.update')
  await store.write((tx) => undoEvent(tx, rep, { eventId: eventId ?? '' }))
  expect(await rowOf(id)).toMatchObject({ expectedCloseOn: '2026-12-31' })
})

test('what has passed takes nothing, and a column that there is none of neither; nothing is written', async () => {
  const { id } = await made({ expectedCloseOn: '2026-12-31' })
  const before = await count()
  for (const column of ['past', '2026-11-22', '2026-10', 'sometime'])
    expect(await move(id, column)).toMatchObject({ ok: false, errors: { column: 'invalid' } })
  expect(await count()).toBe(before)
  expect(await rowOf(id)).toMatchObject({ expectedCloseOn: '2026-12-31', version: 1 })
})

test('from an older version it is refused, and it is said who changed it', async () => {
  const { id } = await made({ expectedCloseOn: '2026-12-31' })
  const manager = await actorOf(store, 'manager')
  await store.write((tx) => updateOpportunity(tx, manager, { id, values: { amount: 9 } }))
  expect(await move(id, '2027-01', 1)).toMatchObject({
    ok: false,
    refusal: 'conflict',
    details: { by: '李蕾' },
  })
  expect(await rowOf(id)).toMatchObject({ expectedCloseOn: '2026-12-31' })
})

test('where it lies there already nothing is written; without a day it has none afterwards', async () => {
  const { id } = await made({ expectedCloseOn: '2026-12-31' })
  const before = await count()
  expect(await move(id, '2026-12')).toMatchObject({ ok: true, value: { eventId: null } })
  expect(await count()).toBe(before)
  await move(id, 'none')
  expect(await rowOf(id)).toMatchObject({ expectedCloseOn: null })
})
