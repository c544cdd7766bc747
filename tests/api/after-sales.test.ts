import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import { type Client, clientOf } from '../support/api'
import { browserOf, HOME, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

let store: Store
let support: Client
let rep: Client

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  support = await clientOf(store, 'support')
  rep = await clientOf(store, 'rep')
})

/** Takes an event back, as the page of somebody signed in does. */
async function undone(eventId: string, by: 'support' | 'rep') {
  const headers = { ...(await browserOf(store, by)), 'content-type': 'application/json' }
  const body = JSON.stringify({ eventId })
  const answer = await dispatch(new Request(`${HOME}/api/screen/undo`, { method: 'POST', headers, body }))
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test('a complaint from the call to the remedy, and every answer is as the document says', async () => {
  const opened = await support.post('/tickets', {
    subject: '3 号线停机',
    severity: 'high',
    channel: 'email',
    callerName: '陈立',
    callerPhone: '138 0013 8000',
  })
  const { number } = opened.body as unknown as { number: string }
  expect(opened.status).toBe(201)
  expect(number).toMatch(/^T\d{4}-00001$/)
  expect(opened.body).toMatchObject({ status: 'new', type: 'complaint', firstRepliedAt: null })
  const at = `/tickets/${opened.body.id}`

  const customer = await rep.post('/customers', { name: '明远精工有限公司' })
  const linked = await support.post(`${at}/link`, { customerId: customer.body.id })
  expect(linked.body).toMatchObject({ customerId: customer.body.id, version: 2 })

  const empty = await support.post(`${at}/reply`, {})
  expect([empty.status, empty.body.errors]).toEqual([422, { replyText: 'required' }])
  const replied = await support.post(`${at}/reply`, { replyWay: 'call', replyText: '工程师明天到' })
  expect(replied.body).toMatchObject({ status: 'open', firstRepliedAt: expect.any(Number) as number })
  const said = await support.get<{ data: object[] }>('/activities', {
    filter: JSON.stringify({ field: 'ticketId', op: 'is', value: opened.body.id }),
  })
  expect(said.body.data).toMatchObject([{ kind: 'call', body: '工程师明天到', isPublic: true }])

  const short = await support.post(`${at}/resolve`, {})
  expect([short.status, short.body.errors]).toEqual([422, { remedy: 'required' }])
  const resolved = await support.post(`${at}/resolve`, { remedy: '更换传感器' })
  expect(resolved.body).toMatchObject({ status: 'resolved', remedy: '更换传感器' })
  const again = await support.post(`${at}/resolve`, { remedy: '再换' })
  expect([again.status, again.body.code]).toEqual([409, 'not_as_it_stands'])
  expect((await support.get(at)).body).toMatchObject({ remedy: '更换传感器', version: resolved.body.version })

  expect((await undone(resolved.body.eventId, 'support')).status).toBe(200)
  expect((await support.get(at)).body).toMatchObject({ status: 'open', resolvedAt: null, remedy: null })
  expect((await undone(resolved.body.eventId, 'support')).body.code).toBe('already_undone')
  expect((await undone(replied.body.eventId, 'support')).body.code).toBe('undo_not_possible')
})

test('a refused act gives its number back, and a repeated one has one effect', async () => {
  const before = await support.post('/tickets', { subject: '一' })
  expect((await support.post('/tickets', { subject: '二', status: 'resolved' })).status).toBe(422)
  const key = { 'idempotency-key': 'ticket-three' }
  const first = await support.post('/tickets', { subject: '三' }, key)
  expect((await support.post('/tickets', { subject: '三' }, key)).body.id).toBe(first.body.id)
  const after = await support.post('/tickets', { subject: '四' })
  const count = ({ body }: typeof before) => Number(String(body.number).slice(-5))
  expect([count(first), count(after)]).toEqual([count(before) + 1, count(before) + 2])
})

test('an act on an older version, on what is out of reach and of no name is refused', async () => {
  const { body } = await support.post('/tickets', { subject: '外区的' })
  const at = `/tickets/${body.id}`
  await support.patch(at, { severity: 'low' })
  const late = await support.post(`${at}/resolve`, { remedy: '换货' }, { 'if-match': '"1"' })
  expect([late.status, late.body.code]).toEqual([409, 'conflict'])
  expect((await rep.post(`${at}/resolve`, { remedy: '换货' })).status).toBe(404)
  expect((await support.post(`${at}/forget`, {})).status).toBe(404)
  const surplus = await support.post(`${at}/resolve`, { remedy: '换货', status: 'closed' })
  expect(surplus.body.errors).toEqual({ status: 'unknown_field' })
})

test('a lead is converted once, and its conversion is taken back whole', async () => {
  const lead = await rep.post('/leads', { name: '周宁', company: '云帆物流有限公司' })
  const at = `/leads/${lead.body.id}`
  const converted = await rep.post(`${at}/convert`, { amount: 128_000_000 })
  const { customerId, contactId, opportunityId } = converted.body as unknown as Record<string, string>
  expect(converted.body).toMatchObject({ status: 'converted' })
  const made = [`/customers/${customerId}`, `/contacts/${contactId}`, `/opportunities/${opportunityId}`]
  for (const path of made) expect((await rep.get(path)).status).toBe(200)
  expect((await rep.post(`${at}/convert`, {})).body.code).toBe('not_as_it_stands')

  expect((await undone(converted.body.eventId, 'rep')).status).toBe(200)
  for (const path of made) expect((await rep.get(path)).status).toBe(404)
  expect((await rep.get(at)).body).toMatchObject({ status: 'new', customerId: null })
})
