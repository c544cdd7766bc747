import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { doDescribed } from '@/lib/commands/described-acts'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { usualStaysOf } from '@/lib/queries/board/usual-stays'
import { boardWorld } from '../support/board-world'
import { actorOf, stageIds } from '../support/world'

const { store, rep, made } = await boardWorld()
const stranger = await actorOf(store, 'stranger')
const owner = await actorOf(store, 'owner')
const onDay = (n: number, by = rep): Actor => ({ ...by, now: by.now + n * 86_400_000 })

async function move(day: number, id: string, stageId: string, by = rep) {
  const details = stageId === stageIds.won ? { amount: 1_000, closedOn: '2026-03-01' } : {}
  const moved = await store.write((tx) => moveOpportunity(tx, onDay(day, by), { id, stageId, ...details }))
  if (!moved.ok) throw new Error(JSON.stringify(moved))
  return moved.value.eventId as string
}
const act = (day: number, verb: 'hold' | 'resume', id: string) =>
  store.write((tx) => doDescribed(tx, onDay(day), `opportunity.${verb}`, id, {}))
const usual = (by: Actor) => store.read((reader) => usualStaysOf(reader, by, {}))

/** One that stood so many days in the first stage, and then so many in the next, and was won. */
async function won(first: number, second: number, by = rep) {
  const { id } = await made({}, by)
  await move(first, id, stageIds.needs, by)
  await move(first + second, id, stageIds.won, by)
}

test('the median of what was won, without days on hold and steps that were taken back; fewer than three tell nothing', async () => {
  await won(2, 10)
  const held = await made()
  await act(1, 'hold', held.id)
  await act(21, 'resume', held.id)
  await move(25, held.id, stageIds.won)
  expect(await usual(rep)).toEqual({})

  const back = await made()
  const step = await move(1, back.id, stageIds.quoted)
  await store.write((tx) => undoEvent(tx, onDay(3), { eventId: step }))
  await move(9, back.id, stageIds.won)
  // What stands there still, or was lost, says nothing of what is won.
  const open = await made()
  await move(60, open.id, stageIds.needs)
  expect(await usual(rep)).toEqual({ [stageIds.contacted]: { days: 5, n: 3 } })
})

test('each is told of what they see: others’ count for whoever sees theirs too, and for nobody else', async () => {
  await won(40, 1, stranger)
  await won(40, 1, stranger)
  expect(await usual(stranger)).toEqual({})
  const all = await usual(owner)
  expect(all[stageIds.contacted]).toEqual({ days: 9, n: 5 })
  expect(all[stageIds.needs]).toEqual({ days: 1, n: 3 })
})
