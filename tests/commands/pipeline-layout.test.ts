import { asc, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events, pipelines } from '@/db'
import { creationOf, updateOf } from '@/lib/commands/acts'
import { arrangePipeline, arrangeStage } from '@/lib/commands/arrange-stage'
import { copyPipeline } from '@/lib/commands/copy-pipeline'
import { deleteRecord } from '@/lib/commands/delete-record'
import { layoutWorld, valueOf } from '../support/layout-world'
import { stageIds } from '../support/world'

const { store, admin, stagesIn, order, undo, newStage, set } = await layoutWorld()
const { contacted, needs, quoted, won, lost } = stageIds
const arrange = (id: string, beside: { beforeId?: string; afterId?: string }) =>
  store.write((tx) => arrangeStage(tx, admin, { id, ...beside }))
const eventsNow = async () => (await store.read((reader) => reader.select().from(events))).length

test('a stage goes beside another with one row and one event, and back with its undo', async () => {
  const before = await stagesIn()
  const count = await eventsNow()
  const { eventId } = await valueOf(arrange(quoted, { beforeId: contacted }))
  expect(await order()).toEqual([contacted, quoted, needs, won, lost])
  const after = await stagesIn()
  const isAsBefore = ({ id, rank }: { id: string; rank: string }) =>
    before.some((stage) => stage.id === id && stage.rank === rank)
  expect(after.filter((stage) => !isAsBefore(stage)).map(({ id }) => id)).toEqual([quoted])
  expect(await eventsNow()).toBe(count + 1)
  expect(await undo(eventId)).toMatchObject({ ok: true })
  expect(await stagesIn()).toMatchObject(before.map(({ id, rank }) => ({ id, rank })))
})

test('a stage that stands there already writes nothing; a neighbour from elsewhere is none', async () => {
  expect(await arrange(needs, { beforeId: contacted })).toEqual({ ok: true, value: { eventId: null } })
  expect(await arrange(contacted, {})).toEqual({ ok: true, value: { eventId: null } })
  expect(await arrange(needs, { afterId: 'nobody' })).toMatchObject({ errors: { afterId: 'no_such_record' } })
})

test('won and lost stages stand after the open ones, wherever somebody wants them and whatever is added', async () => {
  const refused = { ok: false, refusal: 'stage_order' }
  expect(await arrange(quoted, { beforeId: won })).toEqual(refused)
  expect(await arrange(won, { afterId: quoted })).toEqual(refused)
  expect(await arrange(lost, {})).toEqual(refused)
  const { eventId } = await valueOf(arrange(lost, { afterId: won }))
  expect(await order()).toEqual([contacted, needs, quoted, lost, won])
  await undo(eventId)
  const late = await newStage({ name: '合同', kind: 'open', probability: 80 })
  expect(await order()).toEqual([contacted, needs, quoted, late, won, lost])
  await valueOf(store.write((tx) => updateOf('stage')(tx, admin, { id: late, values: { kind: 'lost' } })))
  expect(await order()).toEqual([contacted, needs, quoted, won, lost, late])
  await valueOf(store.write((tx) => deleteRecord(tx, admin, 'stage', { id: late })))
})

test('a pipeline goes before another, and comes last when it is made', async () => {
  const done = await valueOf(store.write((tx) => creationOf('pipeline')(tx, admin, { name: '渠道' })))
  const names = async () =>
    (
      await store.read((reader) =>
        reader.select().from(pipelines).where(isNull(pipelines.deletedAt)).orderBy(asc(pipelines.rank)),
      )
    ).map(({ name }) => name)
  expect(await names()).toEqual(['直销', '渠道'])
  const placed = await valueOf(store.write((tx) => arrangePipeline(tx, admin, { id: done.row.id })))
  expect(await names()).toEqual(['渠道', '直销'])
  await undo(placed.eventId)
  expect(await names()).toEqual(['直销', '渠道'])
  await valueOf(store.write((tx) => deleteRecord(tx, admin, 'pipeline', { id: done.row.id })))
})

test('a copy has all stages and settings, leads to its own stages, and goes with its undo', async () => {
  await set({ nextStageIds: [quoted, lost], rotDays: 9, guidance: '先打电话' }, needs)
  const copy = await valueOf(
    store.write((tx) => copyPipeline(tx, admin, { id: 'p-main', name: '渠道', nameEn: 'Channel' })),
  )
  const [originals, copies] = [await stagesIn(), await stagesIn(copy.id)]
  const settings = (stage: (typeof copies)[number]) => {
    const { name, kind, probability, forecastCategory, rotDays, guidance, requiredFields } = stage
    return { name, kind, probability, forecastCategory, rotDays, guidance, requiredFields }
  }
  expect(copies.map(settings)).toEqual(originals.map(settings))
  const idOf = (name: string) => copies.find((stage) => stage.name === name)?.id
  expect(copies.find(({ name }) => name === '需求确认')?.nextStageIds).toEqual([
    idOf('方案报价'),
    idOf('输单'),
  ])
  expect(await undo(copy.eventId)).toMatchObject({ ok: true })
  expect(await stagesIn(copy.id)).toEqual([])
})
