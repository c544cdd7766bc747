import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { doDescribed } from '@/lib/commands/described-acts'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { stageStepsOf } from '@/lib/queries/stage-steps'
import { boardWorld } from '../support/board-world'
import { stageIds } from '../support/world'

const { store, rep, made } = await boardWorld()
const onDay = (n: number): Actor => ({ ...rep, now: rep.now + n * 86_400_000 })

async function move(day: number, id: string, stageId: string, more = {}) {
  const moved = await store.write((tx) => moveOpportunity(tx, onDay(day), { id, stageId, ...more }))
  if (!moved.ok) throw new Error(JSON.stringify(moved))
  return moved.value.eventId as string
}
const act = (day: number, verb: 'hold' | 'resume', id: string) =>
  store.write((tx) => doDescribed(tx, onDay(day), `opportunity.${verb}`, id, {}))
const undo = (day: number, eventId: string) => store.write((tx) => undoEvent(tx, onDay(day), { eventId }))
const stays = async (day: number, id: string) =>
  (await store.read((reader) => stageStepsOf(reader, onDay(day), id))).map(({ stageId, days, isHere }) => [
    stageId,
    days,
    isHere,
  ])

test('the time on hold is no time in the stage, whether it was taken up again or is held still', async () => {
  const { id } = await made()
  await act(2, 'hold', id)
  await act(7, 'resume', id)
  await move(10, id, stageIds.needs)
  await act(12, 'hold', id)
  expect(await stays(30, id)).toEqual([
    [stageIds.needs, 2, true],
    [stageIds.contacted, 5, false],
  ])
})

test('closing ends a hold, and holding that was taken back began none', async () => {
  const { id } = await made()
  const held = await act(1, 'hold', id)
  if (!held.ok || !held.value.eventId) throw new Error('not held')
  expect(await undo(3, held.value.eventId)).toMatchObject({ ok: true })
  await act(5, 'hold', id)
  await move(8, id, stageIds.lost, { lostReasonId: 'l-price' })
  expect(await stays(20, id)).toEqual([
    [stageIds.lost, 12, true],
    [stageIds.contacted, 3, false],
  ])
})

test('a move that was taken back has no days: the stage before it goes on', async () => {
  const { id } = await made()
  await undo(6, await move(4, id, stageIds.quoted))
  expect(await stays(9, id)).toEqual([
    [stageIds.contacted, null, false],
    [stageIds.quoted, null, false],
    [stageIds.contacted, 9, true],
  ])
})
