import { and, asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events, opportunities, stageEvents } from '@/db'
import { updateOf } from '@/lib/commands/acts'
import { loseOpportunity } from '@/lib/commands/close-opportunity'
import { copyPipeline } from '@/lib/commands/copy-pipeline'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { mergeStage } from '@/lib/commands/merge-stage'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { stageStepsOf } from '@/lib/queries/stage-steps'
import { layoutWorld, valueOf } from '../support/layout-world'
import { stageIds } from '../support/world'

const { store, rep, admin, made, move, rowOf, stagesIn, order, undo, newStage, set } = await layoutWorld()
const { contacted, needs, quoted, won, lost } = stageIds

test('a deleted stage gives its opportunities to another, in their order, with a reason, and all of it comes back', async () => {
  const gone = await newStage({ name: '样品', nameEn: 'Samples', probability: 40, requiredFields: [] })
  await set({ nextStageIds: [gone] }, contacted)
  await set({ requiredFields: ['channel'], wipLimit: 1, isWipRefused: true }, quoted)
  const there = await made({ stageId: needs })
  const [first, second] = [await made({ stageId: gone }), await made({ stageId: gone })]
  const own = await made({ stageId: gone })
  await valueOf(store.write((tx) => updateOpportunity(tx, rep, { id: own.id, values: { probability: 77 } })))
  const inOrder = async (stageId: string) =>
    (
      await store.read((reader) =>
        reader
          .select()
          .from(opportunities)
          .where(eq(opportunities.stageId, stageId))
          .orderBy(asc(opportunities.rank)),
      )
    ).map(({ id }) => id)
  const before = await inOrder(gone)
  const refused = await store.write((tx) => deleteRecord(tx, admin, 'stage', { id: gone }))
  expect(refused).toEqual({ ok: false, refusal: 'stage_in_use', details: { n: 3 } })

  const { eventId } = await valueOf(store.write((tx) => mergeStage(tx, admin, { id: gone, intoId: quoted })))
  expect(await inOrder(quoted)).toEqual(before)
  expect(await order()).toEqual([contacted, needs, quoted, won, lost])
  expect(await rowOf(first.id)).toMatchObject({ probability: 50, bypassReason: '阶段“样品”已删除' })
  expect(await rowOf(own.id)).toMatchObject({ probability: 77, isProbabilityOwn: true })
  expect((await stagesIn()).find(({ id }) => id === contacted)?.nextStageIds).toEqual([quoted])
  const steps = await store.read((reader) => stageStepsOf(reader, rep, first.id))
  expect(steps.map(({ stage }) => stage)).toEqual(['方案报价', '样品'])

  await valueOf(store.write((tx) => updateOpportunity(tx, rep, { id: there.id, values: { name: '别的' } })))
  expect(await move(second.id, contacted)).toMatchObject({ ok: true })
  expect(await undo(eventId)).toMatchObject({ ok: true })
  expect(await order()).toEqual([contacted, needs, quoted, gone, won, lost])
  expect(new Set(await inOrder(gone))).toEqual(new Set([first.id, own.id]))
  expect(await rowOf(first.id)).toMatchObject({ probability: 40, bypassReason: null })
  expect(await rowOf(second.id)).toMatchObject({ stageId: contacted })
  expect((await stagesIn()).find(({ id }) => id === contacted)?.nextStageIds).toEqual([gone])

  await valueOf(store.write((tx) => mergeStage(tx, admin, { id: gone, intoId: needs })))
  await set({ requiredFields: [], wipLimit: null, isWipRefused: false, nextStageIds: [] })
})

test('opportunities go to a stage of the same pipeline and kind, and the last of a kind stays', async () => {
  const merge = (id: string, intoId: string) => store.write((tx) => mergeStage(tx, admin, { id, intoId }))
  expect(await merge(quoted, won)).toEqual({ ok: false, refusal: 'stage_other_kind' })
  expect(await merge(won, quoted)).toEqual({ ok: false, refusal: 'stage_other_kind' })
  expect(await merge(quoted, quoted)).toMatchObject({ errors: { intoId: 'no_such_record' } })
  const remove = (id: string) => store.write((tx) => deleteRecord(tx, admin, 'stage', { id }))
  expect(await remove(won)).toEqual({ ok: false, refusal: 'last_of_kind' })
  const change = { id: won, values: { kind: 'lost' } }
  expect(await store.write((tx) => updateOf('stage')(tx, admin, change))).toEqual({
    ok: false,
    refusal: 'last_of_kind',
  })
  const elsewhere = await valueOf(
    store.write((tx) => copyPipeline(tx, admin, { id: 'p-main', name: '副本' })),
  )
  const [other] = await stagesIn(elsewhere.id)
  expect(await merge(quoted, other?.id ?? '')).toEqual({ ok: false, refusal: 'stage_elsewhere' })
  expect(await undo(elsewhere.eventId)).toMatchObject({ ok: true })
})

test('a lost opportunity whose stage is deleted stays lost on its day for its reason', async () => {
  const other = await newStage({ name: '流失', kind: 'lost' })
  const { id } = await made()
  await valueOf(
    store.write((tx) =>
      loseOpportunity(tx, rep, { id, lostReasonId: 'l-price', closedOn: '2026-11-02', lostNote: '太贵' }),
    ),
  )
  const before = await rowOf(id)
  await valueOf(store.write((tx) => mergeStage(tx, admin, { id: lost, intoId: other })))
  const { closedOn, closedAt, lostReasonId, lostNote } = before
  expect(await rowOf(id)).toMatchObject({
    stageId: other,
    status: 'lost',
    closedOn,
    closedAt,
    lostReasonId,
    lostNote,
  })
  const [event] = await store.read((reader) =>
    reader
      .select()
      .from(events)
      .where(and(eq(events.act, 'stage.delete'), eq(events.subject, `stage:${lost}`))),
  )
  expect(await undo(event?.id ?? null)).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ stageId: lost, closedOn, closedAt, lostReasonId })
  await valueOf(store.write((tx) => deleteRecord(tx, admin, 'stage', { id: other })))
})

test('what comes out of the bin, or is taken back, finds no deleted stage', async () => {
  const gone = await newStage({ name: '试用', probability: 60 })
  const [binned, moved] = [await made({ stageId: gone }), await made({ stageId: gone })]
  await valueOf(store.write((tx) => deleteRecord(tx, rep, 'opportunity', { id: binned.id })))
  const away = await move(moved.id, needs)
  await valueOf(store.write((tx) => deleteRecord(tx, admin, 'stage', { id: gone })))
  expect(away.ok && (await undo(away.value.eventId))).toMatchObject({
    refusal: 'undo_against_rules',
    errors: { stageId: 'no_such_record' },
  })
  await valueOf(store.write((tx) => restoreRecord(tx, rep, 'opportunity', { id: binned.id })))
  expect(await rowOf(binned.id)).toMatchObject({ stageId: contacted, probability: 10 })
  const steps = await store.read((reader) =>
    reader
      .select()
      .from(stageEvents)
      .where(eq(stageEvents.opportunityId, binned.id))
      .orderBy(asc(stageEvents.seq)),
  )
  expect(steps.at(-1)).toMatchObject({ fromStageId: gone, toStageId: contacted })
})
