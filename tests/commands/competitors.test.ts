import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { lostReasons, opportunities } from '@/db'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { listRecords } from '@/lib/queries/list-records'
import { recordWorld } from '../support/record-world'
import { NOW, stageIds } from '../support/world'

const { store, made, changed, as } = await recordWorld()
const [near, far] = [
  await made('competitor', { name: '远景软件' }, 'rep'),
  await made('competitor', { name: '砺舟视觉' }, 'rep'),
] as const
const rowOf = async (id: string) => {
  const found = await store.read((reader) =>
    reader.select().from(opportunities).where(eq(opportunities.id, id)),
  )
  return found[0]
}

test('an opportunity names its competitors, is found by one of them, and an edit of them is taken back', async () => {
  const id = await made('opportunity', { name: '三家竞标', competitorIds: [near] }, 'rep')
  await made('opportunity', { name: '独家' }, 'rep')
  const eventId = await changed('opportunity', id, { competitorIds: [near, far] }, 'rep')
  expect((await rowOf(id))?.competitorIds).toEqual([near, far])
  const rep = await as('rep')
  const filter = { field: 'competitorIds', op: 'contains', value: far }
  const found = await store.read((reader) => listRecords(reader, rep, { record: 'opportunity', filter }))
  expect(found.ok && found.value.data.map(({ name }) => name)).toEqual(['三家竞标'])
  await store.write((tx) => undoEvent(tx, rep, { eventId }))
  expect((await rowOf(id))?.competitorIds).toEqual([near])
})

test('one that is not there is refused, and a loss keeps the words of whom it was lost to', async () => {
  const id = await made('opportunity', { name: '输给谁', competitorIds: [far] }, 'rep')
  const rep = await as('rep')
  const unknown = { id, values: { competitorIds: ['0199a3c4-5e6f-7a8b-9c0d-000000000000'] } }
  expect(await store.write((tx) => updateOpportunity(tx, rep, unknown))).toMatchObject({
    errors: { competitorIds: 'no_such_record' },
  })
  const reason = { id: 'l-price', name: '价格', nameKey: '价格', createdAt: NOW, updatedAt: NOW }
  await store.write((tx) => tx.insert(lostReasons).values(reason))
  const lost = { id, stageId: stageIds.lost, lostReasonId: 'l-price', competitor: '友商' }
  expect(await store.write((tx) => moveOpportunity(tx, rep, lost))).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ competitor: '友商', competitorIds: [far] })
})
