import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { approvals, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { createRecord } from '@/lib/commands/create-record'
import { type DescribedActName, doDescribed } from '@/lib/commands/described-acts'
import { requestApproval } from '@/lib/commands/request-approval'
import { undoEvent } from '@/lib/commands/undo-event'
import { inboxPage } from '@/lib/queries/inbox'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, people, stageIds } from '../support/world'

let world: BoardWorld
let manager: Actor

beforeEach(async () => {
  world = await boardWorld()
  manager = await actorOf(world.store, 'manager')
  await world.store.write((tx) =>
    tx.update(stages).set({ needsApproval: true }).where(eq(stages.id, stageIds.quoted)),
  )
})

const ask = (opportunityId: string, more: object = {}, by: Actor = world.rep) =>
  world.store.write((tx) => requestApproval(tx, by, { opportunityId, stageId: stageIds.quoted, ...more }))
const asked = async (opportunityId: string, more: object = {}) => {
  const made = await ask(opportunityId, more)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.row
}
const decide = (verb: string, id: string, by: Actor, input: object = {}) =>
  world.store.write((tx) => doDescribed(tx, by, `approval.${verb}` as DescribedActName, id, input))
const statusOf = async (id: string) => {
  const [row] = await world.store.read((reader) =>
    reader.select().from(approvals).where(eq(approvals.id, id)),
  )
  return row?.status
}
const waitingOf = async (id: string, stageId: string = stageIds.contacted) =>
  (await world.columnOf(stageId)).cards.find((card) => card.id === id)?.waiting
const inboxOf = async (actor: Actor) => {
  const page = await world.store.read((reader) => inboxPage(reader, actor))
  if (!page.ok) throw new Error(JSON.stringify(page))
  return page.value
}

test('a rep is told whose yes a stage needs, and a manager moves into it without asking', async () => {
  const card = await world.made()
  expect(await world.move(card.id, stageIds.quoted)).toEqual({
    ...{ ok: false, refusal: 'approval_needed' },
    details: { who: manager.name },
  })
  expect((await world.rowOf(card.id)).stageId).toBe(stageIds.contacted)
  expect(await world.move(card.id, stageIds.quoted, {}, manager)).toMatchObject({ ok: true })
})

test('the request waits in the manager’s inbox and on the card; the yes moves it with all that was filled in', async () => {
  const card = await world.made({ amount: null })
  await world.store.write((tx) =>
    tx
      .update(stages)
      .set({ requiredFields: ['amount'] })
      .where(eq(stages.id, stageIds.quoted)),
  )
  expect(await ask(card.id)).toMatchObject({ refusal: 'missing_details', errors: { amount: 'required' } })
  const request = await asked(card.id, { note: '客户等着报价', details: { values: { amount: 500 } } })
  expect(request).toMatchObject({ approverId: people.manager.id, ownerId: people.rep.id, status: 'pending' })
  expect(await waitingOf(card.id)).toMatchObject({ who: manager.name })
  const { lines, counts } = await inboxOf(manager)
  expect(counts.decisions).toBe(1)
  expect(lines[0]).toMatchObject({ part: 'decisions', recordId: request.id, quote: '客户等着报价' })

  const yes = await decide('approve', request.id, manager, { answer: '同意' })
  expect(yes).toMatchObject({ ok: true })
  expect(await world.rowOf(card.id)).toMatchObject({ stageId: stageIds.quoted, amount: 500 })
  expect(await statusOf(request.id)).toBe('approved')
  expect((await inboxOf(manager)).counts.decisions).toBe(0)
  expect((await inboxOf(world.rep)).lines).toMatchObject([
    { kind: 'approved', recordId: card.id, quote: '同意' },
  ])
  expect(await waitingOf(card.id, stageIds.quoted)).toBeNull()
})

test('a no leaves the opportunity where it is, says why, and it may be asked again', async () => {
  const card = await world.made()
  const request = await asked(card.id)
  expect(await decide('reject', request.id, manager)).toMatchObject({ errors: { answer: 'required' } })
  expect(await decide('reject', request.id, manager, { answer: '先谈好价格' })).toMatchObject({ ok: true })
  expect((await world.rowOf(card.id)).stageId).toBe(stageIds.contacted)
  expect((await inboxOf(world.rep)).lines).toMatchObject([{ kind: 'rejected', quote: '先谈好价格' }])
  expect(await decide('approve', request.id, manager)).toMatchObject({ refusal: 'not_as_it_stands' })
  expect(await ask(card.id)).toMatchObject({ ok: true })
})

test('one request at a time, for a step that needs one, and nobody decides on their own', async () => {
  const card = await world.made()
  expect(await ask(card.id, { stageId: stageIds.needs })).toMatchObject({ refusal: 'approval_not_needed' })
  const request = await asked(card.id)
  expect(await ask(card.id)).toMatchObject({ refusal: 'approval_pending', details: { who: manager.name } })
  expect(await world.move(card.id, stageIds.quoted)).toMatchObject({ refusal: 'approval_pending' })
  await expect(decide('approve', request.id, world.rep)).rejects.toThrow(NotFound)
  const stranger = await actorOf(world.store, 'stranger')
  await expect(ask(card.id, {}, stranger)).rejects.toThrow(NotFound)
})

test('who moves on without the yes takes the request back, and so does who asked', async () => {
  const card = await world.made()
  const first = await asked(card.id)
  await world.move(card.id, stageIds.needs)
  expect(await statusOf(first.id)).toBe('withdrawn')
  const second = await asked(card.id)
  expect(await decide('withdraw', second.id, world.rep)).toMatchObject({ ok: true })
  expect(await statusOf(second.id)).toBe('withdrawn')
  expect((await inboxOf(manager)).counts.decisions).toBe(0)
})

test('what stands in the way by now leaves the request waiting', async () => {
  const card = await world.made()
  const request = await asked(card.id)
  const full = { wipLimit: 1, isWipRefused: true }
  await world.store.write((tx) => tx.update(stages).set(full).where(eq(stages.id, stageIds.quoted)))
  await world.move((await world.made()).id, stageIds.quoted, {}, manager)
  expect(await decide('approve', request.id, manager)).toMatchObject({ refusal: 'wip_limit' })
  expect(await statusOf(request.id)).toBe('pending')
})

test('the step that was approved is taken back as any other', async () => {
  const card = await world.made()
  const request = await asked(card.id)
  const yes = await decide('approve', request.id, manager)
  const eventId = (yes.ok && yes.value.eventId) || ''
  expect(await world.store.write((tx) => undoEvent(tx, manager, { eventId }))).toMatchObject({ ok: true })
  expect((await world.rowOf(card.id)).stageId).toBe(stageIds.contacted)
})

test('nothing begins behind another’s yes, and a reason passes over it', async () => {
  const values = { name: '新商机', stageId: stageIds.quoted }
  const begun = await world.store.write((tx) => createOpportunity(tx, world.rep, values))
  expect(begun).toMatchObject({ refusal: 'approval_before_entry' })
  const owner = await actorOf(world.store, 'owner')
  expect(await world.store.write((tx) => createOpportunity(tx, owner, values))).toMatchObject({ ok: true })
})

test('what is sent beside the request is checked as a move’s is', async () => {
  const card = await world.made()
  expect(await ask(card.id, { details: { closedOn: 'soon' } })).toMatchObject({
    errors: { closedOn: 'not_a_day' },
  })
  expect(await ask(card.id, { details: { approvalId: 'x' } })).toMatchObject({
    errors: { approvalId: 'unknown_field' },
  })
  expect(await ask(card.id, { stageId: 7 })).toMatchObject({ errors: { stageId: 'wrong_type' } })
  const more = { status: 'approved' }
  expect(await ask(card.id, more)).toMatchObject({ errors: { status: 'read_only' } })
  const direct = world.store.write((tx) => createRecord(tx, world.rep, 'approval', {}))
  expect(await direct).toMatchObject({ ok: false })
})
