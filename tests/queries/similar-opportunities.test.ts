import { expect, test } from 'vitest'
import { undoEvent } from '@/lib/commands/undo-event'
import { similarOpportunities } from '@/lib/queries/similar-opportunities'
import { boardWorld } from '../support/board-world'
import { actorOf, stageIds } from '../support/world'

const { store, rep, made, move } = await boardWorld()
const [owner, stranger, support] = await Promise.all([
  actorOf(store, 'owner'),
  actorOf(store, 'stranger'),
  actorOf(store, 'support'),
])
const asked = (id: string, by = rep) => store.read((reader) => similarOpportunities(reader, by, id))

async function closed(stages: string[], isWon: boolean, values = {}, by = rep) {
  const { id } = await made(values, by)
  for (const stageId of stages) await move(id, stageId, {}, by)
  const details = isWon ? { closedOn: '2026-03-01', amount: 1_000 } : { lostReasonId: 'l-price' }
  const done = await move(id, isWon ? stageIds.won : stageIds.lost, details, by)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return id
}

for (let n = 0; n < 6; n += 1) await closed([stageIds.needs], true, { name: `赢单 ${n}` })
for (let n = 0; n < 6; n += 1) await closed([stageIds.needs], false)
for (let n = 0; n < 3; n += 1) await closed([], false)
for (let n = 0; n < 4; n += 1) await closed([stageIds.needs], true, { name: '别人的' }, stranger)

test('the share is of those that were in this stage, as far as one sees them', async () => {
  const { id } = await made()
  await move(id, stageIds.needs)
  const { chance } = await asked(id)
  expect(chance).toMatchObject({ by: 'pipeline', n: 12, won: 6, share: { at: 50 } })
  expect((await asked(id, owner)).chance).toMatchObject({ n: 16, won: 10 })
})

test('a step that was taken back was no standing there, and few tell nothing', async () => {
  const back = await made()
  const moved = await move(back.id, stageIds.quoted)
  if (!moved.ok) throw new Error('not moved')
  await store.write((tx) => undoEvent(tx, rep, { eventId: moved.value.eventId ?? '' }))
  await move(back.id, stageIds.lost, { lostReasonId: 'l-price' })
  const { id } = await made()
  await move(id, stageIds.quoted)
  expect((await asked(id)).chance).toEqual({ by: 'pipeline', n: 0, won: 0, share: null })
})

test('a closed one has no chance any more, and who may not see probabilities is told none', async () => {
  const lost = await closed([stageIds.needs], false)
  expect((await asked(lost)).chance).toBeNull()
  const { id } = await made()
  expect((await asked(id, support)).chance).toBeNull()
})

test('out of sight it is as if it were missing', async () => {
  const { id } = await made()
  await expect(asked(id, stranger)).rejects.toThrow('not found')
})
