import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { activities, tickets, type Writer } from '@/db'
import { doDescribed } from '@/lib/commands/described-acts'
import { undoEvent } from '@/lib/commands/undo-event'
import { createTicket, updateTicket } from '@/lib/commands/write-ticket'
import type { Outcome } from '@/lib/domain/refusals'
import { listRecords } from '@/lib/queries/list-records'
import { timelineOf } from '@/lib/queries/timeline'
import { actDone } from '../support/act-done'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { actorOf, NOW, people, type Person } from '../support/world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const done = <V>(act: (tx: Writer) => Promise<Outcome<V>>) => actDone(world.store, act)
const opened = (values: object = {}, by: Person = 'support') =>
  world.made('ticket', { subject: '3 号线停机', ...values }, by)
async function act(
  verb: 'reply' | 'resolve' | 'reopen' | 'link',
  id: string,
  values: object,
  by: Person = 'support',
) {
  const actor = await world.as(by)
  return done((tx) => doDescribed(tx, actor, `ticket.${verb}`, id, values))
}
async function edit(id: string, values: object, by: Person = 'support') {
  const actor = await world.as(by)
  return done((tx) => updateTicket(tx, actor, { id, values }))
}
async function rowOf(id: string) {
  const [row] = await world.store.read((reader) => reader.select().from(tickets).where(eq(tickets.id, id)))
  return row as typeof tickets.$inferSelect
}
const said = (id: string) =>
  world.store.read((reader) => reader.select().from(activities).where(eq(activities.ticketId, id)))

const answer = { replyWay: 'email', replyText: '工程师明天到' }

test('a ticket has its first response at once where the customer was there', async () => {
  for (const [channel, isAnswered] of [
    ['phone', true],
    ['visit', true],
    ['email', false],
    ['web', false],
    ['wechat', false],
    ['portal', false],
  ] as const) {
    const { firstRepliedAt, createdAt, status } = await rowOf(await opened({ channel }))
    expect([channel, firstRepliedAt, status]).toEqual([channel, isAnswered ? createdAt : null, 'new'])
  }
  const { firstRepliedAt, createdAt, channel } = await rowOf(await opened())
  expect([channel, firstRepliedAt]).toEqual(['phone', createdAt])
})

test('of others the first reply is the first response, and later ones do not move it', async () => {
  const id = await opened({ channel: 'email' })
  await act('reply', id, answer)
  const first = await rowOf(id)
  expect(first).toMatchObject({ status: 'open', firstRepliedAt: first.updatedAt })
  await act('reply', id, answer)
  expect((await rowOf(id)).firstRepliedAt).toBe(first.firstRepliedAt)
  const taken = await opened({ channel: 'phone' })
  await act('reply', taken, answer)
  expect((await rowOf(taken)).firstRepliedAt).toBe((await rowOf(taken)).createdAt)
})

test('a note among ourselves is no response', async () => {
  const id = await opened({ channel: 'email' })
  await world.made('activity', { subject: '内部', kind: 'note', ticketId: id }, 'support')
  expect((await rowOf(id)).firstRepliedAt).toBeNull()
})

test('a reply is an activity that the customer heard, with the way it went', async () => {
  const customerId = await world.made('customer', { name: '明远精工' }, 'rep')
  const id = await opened({ customerId })
  await act('reply', id, { replyWay: 'wechat', replyText: '已发货\n单号 SF1' })
  expect(await said(id)).toMatchObject([
    {
      kind: 'wechat',
      body: '已发货\n单号 SF1',
      isPublic: true,
      isDone: true,
      customerId,
      ownerId: people.support.id,
    },
  ])
  expect(await act('reply', id, { replyWay: 'wechat', replyText: ' ' })).toMatchObject({
    errors: { replyText: 'required' },
  })
  expect(await act('reply', id, { ...answer, replyWay: 'pigeon' })).toMatchObject({ ok: false })
  expect(await said(id)).toHaveLength(1)
})

test('a promise is kept by the reply, unless a new one is made with it', async () => {
  const id = await opened({ promisedReplyAt: NOW + 1_000 })
  await act('reply', id, { ...answer, promisedReplyAt: NOW + 9_000 })
  expect((await rowOf(id)).promisedReplyAt).toBe(NOW + 9_000)
  await act('reply', id, answer)
  expect((await rowOf(id)).promisedReplyAt).toBeNull()
})

test('a ticket is resolved with a remedy, however it becomes so', async () => {
  const missing = { ok: false, errors: { remedy: 'required' } }
  const id = await opened({ promisedReplyAt: NOW + 1_000 })
  expect(await act('resolve', id, {})).toMatchObject(missing)
  expect(await act('resolve', id, { remedy: ' ' })).toMatchObject(missing)
  for (const values of [{ status: 'resolved' }, { status: 'resolved', remedy: ' ' }]) {
    expect(await edit(id, values)).toMatchObject(missing)
    const support = await world.as('support')
    expect(await done((tx) => createTicket(tx, support, { subject: 'x', ...values }))).toMatchObject(missing)
  }
  expect(await rowOf(id)).toMatchObject({ status: 'new', resolvedAt: null, version: 1 })
  expect(await edit(id, { status: 'resolved', remedy: '换货' })).toMatchObject({ ok: true })
  const edited = await rowOf(id)
  expect(edited).toMatchObject({ resolvedAt: edited.updatedAt, promisedReplyAt: null })
  expect(await edit(id, { remedy: null })).toMatchObject(missing)

  const other = await opened({ promisedReplyAt: NOW + 1_000 })
  await act('resolve', other, { remedy: '换货', rootCause: '受潮' })
  const row = await rowOf(other)
  expect(row).toMatchObject({ status: 'resolved', remedy: '换货', rootCause: '受潮', promisedReplyAt: null })
  expect(row.resolvedAt).toBe(row.updatedAt)
  expect(await act('resolve', other, { remedy: '再换' })).toMatchObject({ refusal: 'not_as_it_stands' })
})

test('closing what was resolved does not change when it was, re-opening takes it away', async () => {
  const id = await opened()
  await act('resolve', id, { remedy: '换货' })
  const { resolvedAt } = await rowOf(id)
  await edit(id, { status: 'resolved', rootCause: '受潮' })
  await edit(id, { status: 'closed' })
  expect(await rowOf(id)).toMatchObject({ status: 'closed', resolvedAt })
  await edit(id, { status: 'open' })
  expect((await rowOf(id)).resolvedAt).toBeNull()
})

test('a settled ticket is opened again with a reason, which is a note among ourselves', async () => {
  const id = await opened()
  expect(await act('reopen', id, { reopenReason: '又坏了' })).toMatchObject({ refusal: 'not_as_it_stands' })
  await act('resolve', id, { remedy: '换货' })
  expect(await act('reopen', id, {})).toMatchObject({ errors: { reopenReason: 'required' } })
  await act('reopen', id, { reopenReason: '又坏了' })
  expect(await rowOf(id)).toMatchObject({ status: 'open', resolvedAt: null, remedy: '换货' })
  expect(await said(id)).toMatchObject([{ kind: 'note', body: '又坏了', isPublic: false }])
})

test('a ticket of an unknown caller moves to the customer when it is linked, and stands in the timeline', async () => {
  const customerId = await world.made('customer', { name: '明远精工' }, 'rep')
  const contactId = await world.made('contact', { name: '陈立', customerId }, 'rep')
  const id = await opened({ callerName: '陈立', callerPhone: '138 0013 8000' })
  const rep = await world.as('rep')
  const seen = async () => {
    const list = await world.store.read((reader) => listRecords(reader, rep, { record: 'ticket', limit: 9 }))
    return list.ok && list.value.data.length
  }
  expect(await seen()).toBe(0)
  expect(await act('link', id, {})).toMatchObject({ errors: { customerId: 'required' } })
  expect(await act('link', id, { customerId, contactId })).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ customerId, contactId, callerName: '陈立' })
  expect(await seen()).toBe(1)
  const timeline = await world.store.read((reader) =>
    timelineOf(reader, rep, { record: 'customer', id: customerId }),
  )
  expect(JSON.stringify(timeline)).toContain('ticket.link')
  expect(await act('link', id, { customerId })).toMatchObject({ refusal: 'not_as_it_stands' })
})

test('whoever sees a ticket sees what the customer was told, before it was linked too, and no note among ourselves', async () => {
  const customerId = await world.made('customer', { name: '明远精工' }, 'rep')
  const id = await opened()
  await act('reply', id, answer)
  await world.made(
    'activity',
    { subject: '内部', body: '客户在诈我们', kind: 'note', ticketId: id },
    'support',
  )
  const rep = await world.as('rep')
  const told = async (record: 'customer' | 'ticket', of: string) =>
    JSON.stringify(await world.store.read((reader) => timelineOf(reader, rep, { record, id: of })))
  expect(await told('customer', customerId)).not.toContain(answer.replyText)
  const linked = await act('link', id, { customerId })
  for (const timeline of [await told('customer', customerId), await told('ticket', id)]) {
    expect(timeline).toContain('ticket.create')
    expect(timeline).toContain(answer.replyText)
    expect(timeline).not.toContain('客户在诈我们')
  }
  const list = await world.store.read((reader) => listRecords(reader, rep, { record: 'activity' }))
  expect(list.ok && list.value.data.map(({ kind }) => kind)).toEqual(['email'])
  const support = await world.as('support')
  await done((tx) => undoEvent(tx, support, { eventId: (linked.ok && linked.value.eventId) || '' }))
  expect(await told('customer', customerId)).not.toContain(answer.replyText)
  expect(await act('link', id, { customerId })).toMatchObject({ ok: true })
  expect(await told('customer', customerId)).toContain(answer.replyText)
})

test('what was told to a customer stays told; how a ticket was settled and linked can be taken back', async () => {
  const customerId = await world.made('customer', { name: '明远精工' }, 'rep')
  const id = await opened()
  const support = await world.as('support')
  const undo = (outcome: Outcome<{ eventId: string | null }>) =>
    done((tx) => undoEvent(tx, support, { eventId: (outcome.ok && outcome.value.eventId) || '' }))
  expect(await undo(await act('link', id, { customerId }))).toMatchObject({ ok: true })
  expect((await rowOf(id)).customerId).toBeNull()
  expect(await undo(await act('resolve', id, { remedy: '换货' }))).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ status: 'new', resolvedAt: null, remedy: null })
  expect(await undo(await act('reply', id, answer))).toMatchObject({ refusal: 'undo_not_possible' })
})

test('reading is not working: who may only see a ticket, answers and settles nothing', async () => {
  const actor = await actorOf(world.store, 'finance')
  const id = await opened()
  const tried = done((tx) => doDescribed(tx, actor, 'ticket.reply', id, answer))
  await expect(tried).rejects.toThrow('not found')
  expect(await said(id)).toEqual([])
})
