import { beforeAll, expect, test } from 'vitest'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import { timelineOf } from '@/lib/queries/timeline'
import type { RecordName } from '@/lib/records/names'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { type Person, stageIds } from '../support/world'

let world: RecordWorld
beforeAll(async () => {
  world = await recordWorld()
})

async function past(record: RecordName, id: string, by: Person, field?: string, cursor?: string) {
  const actor = await world.as(by)
  return world.store.read((reader) => timelineOf(reader, actor, { record, id, field, cursor }))
}
async function entries(record: RecordName, id: string, by: Person, field?: string) {
  const page = await past(record, id, by, field)
  if (!page.ok) throw new Error(JSON.stringify(page))
  return page.value.entries
}
const offered = async (record: RecordName, id: string, by: Person) =>
  (await entries(record, id, by)).filter(({ mayRevert }) => mayRevert).map(({ act }) => act)

test('a field tells who set it, from what to what, newest first, down to what it was made with', async () => {
  const id = await world.made('customer', { name: '岚叶服饰', city: '杭州' }, 'rep')
  await world.changed('customer', id, { industry: 'says "city":["x"] inside a text' }, 'rep')
  await world.changed('customer', id, { city: '宁波' }, 'manager')
  const told = await entries('customer', id, 'rep', 'city')
  expect(
    told.map(({ act, who, changes }) => [act, who, changes.find(({ field }) => field === 'city')]),
  ).toEqual([
    ['customer.update', '李蕾', { field: 'city', from: '杭州', to: '宁波' }],
    ['customer.create', '王敏', { field: 'city', from: null, to: '杭州' }],
  ])
})

test('changes of other records in the timeline are no history of a field', async () => {
  const customerId = await world.made('customer', { name: '丰穗食品' }, 'rep')
  await world.made('opportunity', { name: '仓储', customerId }, 'rep')
  expect(await entries('customer', customerId, 'rep', 'name')).toHaveLength(1)
})

test('a long history comes page by page, and nothing twice', async () => {
  const id = await world.made('customer', { name: '跃川体育', employees: 1 }, 'rep')
  for (let n = 2; n < 26; n += 1) {
    await world.changed('customer', id, { employees: n }, 'rep')
    await world.changed('customer', id, { city: `${n}` }, 'rep')
  }
  const first = await past('customer', id, 'rep', 'employees')
  if (!first.ok) throw new Error('refused')
  const second = await past('customer', id, 'rep', 'employees', first.value.nextCursor ?? '')
  if (!second.ok) throw new Error('refused')
  const all = [...first.value.entries, ...second.value.entries]
  expect(all.map(({ changes }) => changes.find(({ field }) => field === 'employees')?.to)).toEqual(
    Array.from({ length: 25 }, (_, n) => 25 - n),
  )
  expect(second.value.nextCursor).toBeNull()
})

test('a field that one does not see has no history, nor one that there is not', async () => {
  const id = await world.made('opportunity', { name: '机密', amount: 100 }, 'rep')
  expect(await past('opportunity', id, 'support', 'amount')).toMatchObject({
    ok: false,
    errors: { field: 'unknown_field' },
  })
  expect(await past('opportunity', id, 'rep', 'nothing')).toMatchObject({ ok: false })
})

test('what still holds is offered to be taken back, by whom the record may be worked on', async () => {
  const id = await world.made('opportunity', { name: '智能仓储' }, 'rep')
  await world.changed('opportunity', id, { amount: 500 }, 'rep')
  expect(await offered('opportunity', id, 'rep')).toEqual(['opportunity.update'])
  expect(await offered('opportunity', id, 'manager')).toEqual(['opportunity.update'])
  expect(await offered('opportunity', id, 'finance')).toEqual([])
  await world.changed('opportunity', id, { amount: 600 }, 'rep')
  const rep = await world.as('rep')
  await world.store.write((tx) => moveOpportunity(tx, rep, { id, stageId: stageIds.needs }))
  const told = await entries('opportunity', id, 'rep')
  // The first edit no longer holds; what was made is deleted and not taken back.
  expect(told.map(({ act, mayRevert }) => [act, mayRevert])).toEqual([
    ['opportunity.move', true],
    ['opportunity.update', true],
    ['opportunity.update', false],
    ['opportunity.create', false],
  ])
  await world.store.write((tx) => undoEvent(tx, rep, { eventId: told[1]?.id ?? '' }))
  expect((await entries('opportunity', id, 'rep')).map(({ act, mayRevert }) => [act, mayRevert])).toEqual([
    ['opportunity.update', true],
    ['opportunity.move', true],
    ['opportunity.update', false],
    ['opportunity.update', true],
    ['opportunity.create', false],
  ])
})
