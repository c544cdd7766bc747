import { beforeAll, expect, test } from 'vitest'
import { lostReasons, type Store } from '@/db'
import { type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, NOW, people, stageIds } from '../support/world'

let store: Store
let rep: Client
let manager: Client

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
  manager = await clientOf(store, 'manager')
  const stamps = { createdAt: NOW, updatedAt: NOW }
  await store.write(async (tx) => {
    await tx.insert(lostReasons).values({ id: 'l-price', name: '价格', nameKey: '价格', ...stamps })
  })
})

async function made(values: Record<string, unknown> = {}) {
  const { body } = await rep.post('/opportunities', { name: '智能仓储一期', ...values })
  return body
}

test('from a customer to a win, and every answer is as the document says', async () => {
  const customer = await rep.post('/customers', { name: '明远精工有限公司', tags: ['重点'], level: 'A' })
  expect([customer.status, customer.headers.get('location'), customer.headers.get('etag')]).toEqual([
    201,
    `/api/v1/customers/${customer.body.id}`,
    '"1"',
  ])
  const contact = await rep.post('/contacts', {
    name: '陈立',
    customerId: customer.body.id,
    phone: '138 0013 8000',
  })
  expect(contact.status).toBe(201)
  const opportunity = await rep.post('/opportunities', {
    name: '产线改造',
    customerId: customer.body.id,
    contactId: contact.body.id,
    expectedCloseOn: '2026-12-31',
  })
  expect(opportunity.body).toMatchObject({
    status: 'open',
    stageId: stageIds.contacted,
    amount: null,
    currency: 'CNY',
  })
  const at = `/opportunities/${opportunity.body.id}`

  const moved = await rep.post(`${at}/move`, { stageId: stageIds.quoted })
  expect(moved.body).toMatchObject({ stageId: stageIds.quoted, probability: 50, version: 2 })

  const short = await rep.post(`${at}/win`)
  expect([short.status, short.body.code, short.body.errors]).toEqual([
    422,
    'missing_details',
    { amount: 'required' },
  ])

  const won = await rep.post(`${at}/win`, { amount: 5_000_000, closedOn: '2026-11-20' })
  expect(won.body).toMatchObject({
    status: 'won',
    probability: 100,
    amount: 5_000_000,
    closedOn: '2026-11-20',
  })
  expect((await rep.post(`${at}/win`, { amount: 1 })).body.code).toBe('opportunity_closed')

  const undone = await rep.post(`${at}/undo`, {})
  expect(undone.body).toMatchObject({
    status: 'open',
    stageId: stageIds.quoted,
    amount: null,
    closedOn: null,
  })
  expect((await rep.post(`${at}/undo`, { eventId: won.body.eventId })).body.code).toBe('already_undone')

  const noReason = await rep.post(`${at}/lose`, {})
  expect(noReason.body).toMatchObject({ code: 'missing_details', errors: { lostReasonId: 'required' } })
  const lost = await rep.post(`${at}/lose`, {
    lostReasonId: 'l-price',
    competitor: 'Acme',
    lostNote: '太贵\n下次',
  })
  expect(lost.body).toMatchObject({ status: 'lost', competitor: 'Acme', lostNote: '太贵\n下次' })

  const reopened = await rep.post(`${at}/reopen`)
  expect(reopened.body).toMatchObject({ status: 'open', stageId: stageIds.quoted, lostReasonId: null })
  expect((await rep.post(`${at}/reopen`, {})).body.code).toBe('opportunity_open')

  expect((await rep.post(`${at}/assign`, { ownerId: people.mate.id })).status).toBe(404)
  const assigned = await manager.post(`${at}/assign`, { ownerId: people.mate.id })
  expect(assigned.body).toMatchObject({ ownerId: people.mate.id, stageId: stageIds.quoted })
  expect((await rep.get(at)).status).toBe(404)
  expect((await manager.post(`${at}/assign`, { ownerId: people.stranger.id })).body.errors).toEqual({
    ownerId: 'no_such_record',
  })

  const gone = await manager.ask('DELETE', at)
  expect([gone.status, gone.body]).toEqual([200, { id: opportunity.body.id, eventId: gone.body.eventId }])
  expect((await manager.get(at)).status).toBe(404)
  const back = await manager.post(`${at}/undo`, { eventId: gone.body.eventId })
  expect(back.body).toMatchObject({
    id: opportunity.body.id,
    ownerId: people.mate.id,
    stageId: stageIds.quoted,
  })
  expect((await manager.get(at)).status).toBe(200)
})

test('undoing what was made puts it into the bin, and the answer is its ids', async () => {
  const { id, eventId } = await made()
  const undone = await rep.post(`/opportunities/${id}/undo`, { eventId })
  expect(undone.body).toEqual({ id, eventId: expect.any(String) as string })
  expect((await rep.get(`/opportunities/${id}`)).status).toBe(404)
})

test('an undo takes back nothing of another record', async () => {
  const [one, other] = [await made(), await made()]
  const moved = await rep.post(`/opportunities/${one.id}/move`, { stageId: stageIds.needs })
  const foreign = await rep.post(`/opportunities/${other.id}/undo`, { eventId: moved.body.eventId })
  expect(foreign.status).toBe(404)
  expect((await rep.get(`/opportunities/${one.id}`)).body.stageId).toBe(stageIds.needs)
})

test('an edit from an older version is refused with who and when, and overwrites nothing', async () => {
  const { id } = await made()
  const at = `/opportunities/${id}`
  const first = await manager.patch(at, { amount: 100 }, { 'if-match': '"1"' })
  expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"'])
  for (const [method, path, body] of [
    ['PATCH', at, { amount: 200 }],
    ['DELETE', at, undefined],
    ['POST', `${at}/move`, { stageId: stageIds.needs }],
  ] as const) {
    const late = await rep.ask(method, path, body, { headers: { 'if-match': '"1"' } })
    expect([late.status, late.body.code]).toEqual([409, 'conflict'])
    expect(late.body.details).toEqual({ by: people.manager.name, at: expect.any(Number) as number })
  }
  expect((await rep.get(at)).body).toMatchObject({ amount: 100, version: 2, stageId: stageIds.contacted })
  expect((await rep.patch(at, { amount: 300 }, { 'if-match': 'W/"2"' })).body).toMatchObject({ amount: 300 })
  expect((await rep.patch(at, { amount: 4 }, { 'if-match': 'abc' })).body.errors).toEqual({
    'If-Match': 'invalid',
  })
  const same = await rep.patch(at, { amount: 300 })
  expect(same.body).toMatchObject({ eventId: null, version: 3 })
})

test('points in time are taken as milliseconds or as ISO 8601, and answered as milliseconds', async () => {
  const moment = Date.UTC(2026, 6, 23, 6, 30)
  for (const at of [moment, '2026-07-23T06:30:00Z', '2026-07-23T14:30:00+08:00']) {
    const call = await rep.post('/activities', { subject: '电话', kind: 'call', at })
    expect(call.body.at, String(at)).toBe(moment)
  }
  for (const at of ['2026-07-23', '2026-07-23T14:30', 'soon', 1e15, -1e15]) {
    const call = await rep.post('/activities', { subject: '电话', kind: 'call', at })
    expect([call.status, call.body.errors], String(at)).toEqual([422, { at: 'not_an_instant' }])
  }
  for (const at of [true, 1.5, {}])
    expect((await rep.post('/activities', { subject: 'x', kind: 'call', at })).body.errors).toEqual({
      at: 'wrong_type',
    })
  const filter = { field: 'at', op: 'is', value: '2026-07-23T14:30+08:00' }
  const found = await rep.get<{ total: number }>('/activities', {
    filter: JSON.stringify(filter),
    count: 'true',
  })
  expect(found.body.total).toBe(3)
})

test('a task is completed and opened again, a second time changing nothing', async () => {
  const task = await rep.post('/tasks', { title: '寄送报价', dueOn: '2026-11-30' })
  const done = await rep.post(`/tasks/${task.body.id}/complete`)
  expect(done.body.doneAt).toEqual(expect.any(Number))
  expect((await rep.post(`/tasks/${task.body.id}/complete`, {})).body.eventId).toBeNull()
  expect((await rep.post(`/tasks/${task.body.id}/complete`, { isDone: false })).body.doneAt).toBeNull()
})

test('a pipeline with stages of its own is built, used, and taken down only when it is empty', async () => {
  const admin = await clientOf(store, 'admin')
  const pipeline = await admin.post('/pipelines', { name: '渠道', nameEn: 'Channel' })
  const stage = await admin.post('/stages', { name: '线索', pipelineId: pipeline.body.id, rotDays: 5 })
  expect([pipeline.status, stage.status]).toEqual([201, 201])
  const one = await made({ pipelineId: pipeline.body.id })
  expect(one.stageId).toBe(stage.body.id)
  expect((await rep.post(`/opportunities/${one.id}/move`, { stageId: stageIds.needs })).body.code).toBe(
    'stage_elsewhere',
  )
  for (const change of [{ kind: 'won' }, { pipelineId: 'p-main' }])
    expect((await admin.patch(`/stages/${stage.body.id}`, change)).body.code).toBe('stage_in_use')
  expect((await admin.patch(`/stages/${stage.body.id}`, { probability: 20 })).status).toBe(200)
  expect((await admin.ask('DELETE', `/stages/${stage.body.id}`)).body.code).toBe('stage_in_use')
  expect((await admin.ask('DELETE', `/pipelines/${pipeline.body.id}`)).body.code).toBe('still_in_use')
  const empty = await admin.post('/stages', { name: '空', pipelineId: pipeline.body.id })
  expect((await admin.ask('DELETE', `/stages/${empty.body.id}`)).status).toBe(200)
})
