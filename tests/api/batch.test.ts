import { count } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { customers, events, type Store } from '@/db'
import { type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, stageIds } from '../support/world'

type Done = { data: (Record<string, unknown> & { id: string; eventId: string | null })[] }
let store: Store
let rep: Client

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
})

const batch = (steps: object[], headers: Record<string, string> = {}) =>
  rep.ask<Done & Record<string, unknown>>('POST', '/batch', { steps }, { headers })
const rowsOf = () =>
  store.read(async (reader) => [
    (await reader.select({ n: count() }).from(customers))[0]?.n,
    (await reader.select({ n: count() }).from(events))[0]?.n,
  ])
const named = (name: string) => ({ method: 'POST', path: '/customers', body: { name } })

test('a customer, its contact, its opportunity and a move in one request, each by what came before it', async () => {
  const { status, body } = await batch([
    named('明远精工'),
    { method: 'POST', path: '/contacts', body: { name: '陈立', customerId: { $step: 0 } } },
    { method: 'POST', path: '/opportunities', body: { name: '仓储', customerId: { $step: 0 }, amount: 100 } },
    { method: 'POST', path: '/opportunities/$2/move', body: { stageId: stageIds.needs } },
    { method: 'PATCH', path: '/customers/$0', ifMatch: '"1"', body: { level: 'A' } },
    { method: 'DELETE', path: '/contacts/$1' },
  ])
  expect(status, JSON.stringify(body)).toBe(200)
  const [customer, contact, made, moved, changed, gone] = body.data
  expect([contact?.customerId, made?.customerId]).toEqual([customer?.id, customer?.id])
  expect(moved).toMatchObject({ id: made?.id, stageId: stageIds.needs, version: 2 })
  expect(changed).toMatchObject({ id: customer?.id, level: 'A', version: 2 })
  expect(gone).toEqual({ id: contact?.id, eventId: expect.any(String) as string })
  expect((await rep.get(`/contacts/${contact?.id}`)).status).toBe(404)
  const { body: now } = await rep.get(`/customers/${customer?.id}`)
  expect(now).toMatchObject({ level: 'A', version: 2 })
})

test.each<[string, object, number, object]>([
  [
    'a field that cannot be kept',
    { method: 'POST', path: '/customers', body: {} },
    422,
    { errors: { 'steps.1.name': 'required' } },
  ],
  [
    'a record that is not there',
    { method: 'PATCH', path: '/customers/c-none', body: { level: 'A' } },
    404,
    { code: 'not_found' },
  ],
  [
    'a record changed meanwhile',
    { method: 'PATCH', path: '/customers/$0', ifMatch: '"7"', body: { level: 'A' } },
    409,
    { code: 'conflict' },
  ],
  [
    'a version that is none',
    { method: 'PATCH', path: '/customers/$0', ifMatch: 'seven', body: {} },
    422,
    { errors: { 'steps.1.If-Match': 'invalid' } },
  ],
  [
    'a later step’s record',
    { method: 'PATCH', path: '/customers/$1', body: {} },
    422,
    { errors: { 'steps.1.path': 'no_such_record' } },
  ],
  [
    'a later step’s record in a body',
    { method: 'POST', path: '/contacts', body: { name: '甲', customerId: { $step: 3 } } },
    422,
    { errors: { 'steps.1.customerId': 'no_such_record' } },
  ],
  ['a kind that is not there', { method: 'POST', path: '/nothings', body: {} }, 404, { code: 'not_found' }],
  [
    'an act that is not there',
    { method: 'POST', path: '/customers/$0/fly', body: {} },
    404,
    { code: 'not_found' },
  ],
  [
    'an address that the method does not have',
    { method: 'PATCH', path: '/customers', body: {} },
    422,
    { errors: { 'steps.1.path': 'invalid' } },
  ],
  ['a batch in a batch', { method: 'POST', path: '/batch', body: { steps: [] } }, 404, { code: 'not_found' }],
  [
    'a body where none is taken',
    { method: 'DELETE', path: '/customers/$0', body: {} },
    422,
    { errors: { 'steps.1.body': 'unknown_field' } },
  ],
])('refused as a whole, and nothing is kept: %s', async (_, step, status, told) => {
  const before = await rowsOf()
  const answer = await batch([named('不会留下'), step])
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  expect(answer.body).toMatchObject({ ...told, details: { step: 1 } })
  expect(await rowsOf()).toEqual(before)
})

test.each<[string, unknown, object]>([
  ['no steps', [], { steps: 'required' }],
  ['no list', 'all', { steps: 'wrong_type' }],
  ['more than 200', Array.from({ length: 201 }, () => named('多')), { steps: 'too_long' }],
  ['another method', [{ method: 'GET', path: '/customers' }], { 'steps.0.method': 'not_a_choice' }],
  ['a word that nobody knows', [{ ...named('甲'), colour: 'red' }], { 'steps.0.colour': 'unknown_field' }],
])('refused before anything is done: %s', async (_, steps, errors) => {
  const { status, body } = await rep.post('/batch', { steps })
  expect([status, body.errors]).toEqual([422, errors])
})

test('with an Idempotency-Key the same batch is done once', async () => {
  const headers = { 'Idempotency-Key': 'once-and-for-all' }
  const first = await batch([named('只此一家')], headers)
  const before = await rowsOf()
  const again = await batch([named('只此一家')], headers)
  expect(again.body).toEqual(first.body)
  expect(await rowsOf()).toEqual(before)
})

test('two hundred steps are done, and others are answered meanwhile', async () => {
  const steps = Array.from({ length: 200 }, (_, n) => named(`批量 ${n}`))
  let answered = 0
  let isDone = false
  const working = batch(steps).finally(() => (isDone = true))
  while (!isDone) {
    expect((await rep.get('/customers', { limit: '1' })).status).toBe(200)
    answered++
  }
  const { status, body } = await working
  expect([status, body.data.length]).toEqual([200, 200])
  expect(answered).toBeGreaterThan(1)
})
