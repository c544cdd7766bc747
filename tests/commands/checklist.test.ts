import { beforeEach, expect, test } from 'vitest'
import { checkItems } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { loseOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { copyPipeline } from '@/lib/commands/copy-pipeline'
import { createRecord } from '@/lib/commands/create-record'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, stageIds } from '../support/world'

let world: BoardWorld
let admin: Actor

beforeEach(async () => {
  world = await boardWorld()
  admin = await actorOf(world.store, 'admin')
})

const item = async (name: string, more: object = {}, stageId: string = stageIds.contacted) => {
  const made = await world.store.write((tx) =>
    createRecord(tx, admin, 'checkItem', { stageId, name, ...more }),
  )
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.row.id
}
const checkedOf = async (id: string) => (await world.rowOf(id)).checkedIds
const tick = (id: string, checkedIds: string[]) =>
  world.store.write((tx) => updateOpportunity(tx, world.rep, { id, values: { checkedIds } }))
const open = { ok: false, refusal: 'missing_details', errors: { checkedIds: 'unchecked' } }

test('an opportunity does not go on before everything required of its stage is checked', async () => {
  const budget = await item('预算已确认')
  await item('可有可无', { isRequired: false })
  await item('不再用的', { isActive: false })
  const card = await world.made()
  expect(await world.move(card.id, stageIds.needs)).toMatchObject(open)
  expect((await world.rowOf(card.id)).stageId).toBe(stageIds.contacted)
  await tick(card.id, [budget])
  expect(await world.move(card.id, stageIds.needs)).toMatchObject({ ok: true })
})

test('what is checked on the way comes in the same event and goes with it', async () => {
  const budget = await item('预算已确认')
  const other = await item('决策人已知', { isRequired: false })
  const card = await world.made()
  await tick(card.id, [other])
  const moved = await world.move(card.id, stageIds.needs, { checkedIds: [budget] })
  expect(await checkedOf(card.id)).toEqual([other, budget])
  const eventId = (moved.ok && moved.value.eventId) || ''
  expect(await world.store.write((tx) => undoEvent(tx, world.rep, { eventId }))).toMatchObject({ ok: true })
  expect(await checkedOf(card.id)).toEqual([other])
  expect((await world.rowOf(card.id)).stageId).toBe(stageIds.contacted)
})

test('a win is a way on; the way back and a loss ask for nothing to be checked', async () => {
  await item('交付方案已评审', {}, stageIds.needs)
  const card = await world.made({ amount: 100 })
  await world.move(card.id, stageIds.needs)
  const win = await world.store.write((tx) => winOpportunity(tx, world.rep, { id: card.id }))
  expect(win).toMatchObject(open)
  expect(await world.move(card.id, stageIds.contacted)).toMatchObject({ ok: true })
  await world.move(card.id, stageIds.needs)
  const lost = await world.store.write((tx) =>
    loseOpportunity(tx, world.rep, { id: card.id, lostReasonId: 'l-price' }),
  )
  expect(lost).toMatchObject({ ok: true })
})

test('who may pass over the rules of stages passes over the checklist, with a reason', async () => {
  await item('预算已确认')
  const card = await world.made()
  const manager = await actorOf(world.store, 'manager')
  const bypassReason = '客户当面确认'
  expect(await world.move(card.id, stageIds.needs, { bypassReason }, manager)).toMatchObject({ ok: true })
})

test('only items of checklists can be checked', async () => {
  await item('预算已确认')
  const card = await world.made()
  const checkedIds = ['0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d']
  const errors = { checkedIds: 'no_such_record' }
  expect(await tick(card.id, checkedIds)).toMatchObject({ ok: false, errors })
  const losing = await world.move(card.id, stageIds.lost, {
    checkedIds,
    lostReasonId: 'l-price',
    closedOn: '2026-11-20',
  })
  expect(losing).toMatchObject({ ok: false, errors })
  expect(await checkedOf(card.id)).toEqual([])
})

test('a copied pipeline has the checklists of its stages', async () => {
  await item('预算已确认', { place: 3, isRequired: false })
  const copied = await world.store.write((tx) => copyPipeline(tx, admin, { id: 'p-main', name: '渠道' }))
  expect(copied).toMatchObject({ ok: true })
  const rows = await world.store.read((reader) => reader.select().from(checkItems))
  expect(rows.map(({ name, place, isRequired }) => [name, place, isRequired])).toEqual([
    ['预算已确认', 3, false],
    ['预算已确认', 3, false],
  ])
  expect(new Set(rows.map(({ stageId }) => stageId)).size).toBe(2)
})
