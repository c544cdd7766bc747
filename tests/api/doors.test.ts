import { afterEach, beforeAll, expect, test } from 'vitest'
import { customers, events, type Store } from '@/db'
import { type Client, clientOf } from '../support/api'
import { HOME, serveFrom } from '../support/door'
import { dispatch, routes } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld, stageIds } from '../support/world'

let store: Store
let rep: Client

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
})
afterEach(() => {
  delete process.env.LOUDOU_API_RATE
})

const customersNow = async () =>
  (await store.read((reader) => reader.select({ id: customers.id }).from(customers))).length
const eventsNow = async () =>
  (await store.read((reader) => reader.select({ id: events.id }).from(events))).length

test('addresses that lead nowhere say so as problem+json, in the language asked for', async () => {
  for (const path of ['/api', '/api/v1', '/api/v2/customers', '/api/v1/customers/a/b/c', '/api/nothing'])
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await dispatch(
        new Request(`${HOME}${path}`, { method, headers: { 'accept-language': 'en' } }),
      )
      expect([answer.status, answer.headers.get('content-type')], `${method} ${path}`).toEqual([
        404,
        'application/problem+json',
      ])
      expect(await answer.json()).toMatchObject({
        status: 404,
        code: 'not_found',
        title: expect.stringContaining('not found') as string,
      })
    }
})

test('kinds and acts that there are not look like records that there are not', async () => {
  for (const [method, path] of [
    ['GET', '/unicorns'],
    ['POST', '/unicorns'],
    ['GET', '/customer'],
    ['GET', '/constructor'],
    ['POST', '/customers/x/win'],
    ['POST', '/opportunities/x/toString'],
    ['POST', '/opportunities/x/win.y'],
  ] as const)
    expect((await rep.ask(method, path)).status, `${method} ${path}`).toBe(404)
})

test.each([
  ['/customers', 'GET, POST, HEAD, OPTIONS', ['PUT', 'PATCH', 'DELETE']],
  ['/customers/x', 'GET, PATCH, DELETE, HEAD, OPTIONS', ['POST', 'PUT']],
  ['/opportunities/x/move', 'POST, OPTIONS', ['GET', 'PUT', 'PATCH', 'DELETE']],
  ['/board', 'GET, HEAD, OPTIONS', ['POST', 'PUT', 'PATCH', 'DELETE']],
  ['/openapi.json', 'GET, HEAD, OPTIONS', ['POST', 'PUT', 'PATCH', 'DELETE']],
])('%s takes %s', async (path, allow, others) => {
  const options = await dispatch(new Request(`${HOME}/api/v1${path}`, { method: 'OPTIONS' }))
  expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, allow, ''])
  for (const method of others) {
    const answer = await rep.ask(method, path)
    expect([method, answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
      method,
      405,
      'method_not_allowed',
      allow,
    ])
  }
})

test('addresses that only our own pages ask refuse other methods in the same words', async () => {
  const own = routes.filter(({ path }) => !path.includes('[...') && !path.startsWith('/api/v1/'))
  expect(own.length).toBeGreaterThan(12)
  for (const { path } of own) {
    const address = `${HOME}${path.replace(/\[\w+\]/g, 'customers')}`
    const allow = (await dispatch(new Request(address, { method: 'OPTIONS' }))).headers.get('allow') ?? ''
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !allow.includes(one))) {
      const answer = await dispatch(new Request(address, { method }))
      expect([path, method, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        method,
        405,
        'application/problem+json',
      ])
    }
    expect(allow).toMatch(/^(GET, HEAD|POST), OPTIONS$/)
  }
})

test('the same key twice is one effect with one answer, for making, changing, acting and deleting alike', async () => {
  const key = (name: string) => ({ 'idempotency-key': name })
  const twice = async (method: string, path: string, body: unknown, name: string) => {
    const first = await rep.ask(method, path, body, { headers: key(name) })
    const [before, rows] = [await eventsNow(), await customersNow()]
    const second = await rep.ask(method, path, body, { headers: key(name) })
    expect([second.status, second.body, await eventsNow(), await customersNow()]).toEqual([
      first.status,
      first.body,
      before,
      rows,
    ])
    expect(['etag', 'location'].map((header) => second.headers.get(header))).toEqual(
      ['etag', 'location'].map((header) => first.headers.get(header)),
    )
    return first.body
  }
  await twice('POST', '/customers', { name: '一次' }, 'a')
  const { id } = await twice('POST', '/opportunities', { name: '一次', amount: 5 }, 'b')
  await twice('PATCH', `/opportunities/${id}`, { amount: 6 }, 'c')
  await twice('POST', `/opportunities/${id}/move`, { stageId: stageIds.needs }, 'd')
  await twice('POST', `/opportunities/${id}/undo`, {}, 'e')
  await twice('DELETE', `/opportunities/${id}`, undefined, 'f')
})

test('a key is refused for anything else, and a refused request keeps none', async () => {
  const headers = { 'idempotency-key': 'once' }
  expect((await rep.post('/customers', { nmae: '甲' }, headers)).status).toBe(422)
  expect((await rep.post('/customers', { name: '甲' }, headers)).status).toBe(201)
  for (const other of [
    await rep.post('/customers', { name: '乙' }, headers),
    await rep.post('/tasks', { name: '甲' }, headers),
  ])
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch'])
  const long = await rep.post('/customers', { name: '丙' }, { 'idempotency-key': 'k'.repeat(201) })
  expect(long.body.errors).toEqual({ 'Idempotency-Key': 'too_long' })
})

test('who asks too often is told when to come back, and others are served meanwhile', async () => {
  process.env.LOUDOU_API_RATE = '3'
  const busy = await clientOf(store, 'mate')
  const answers = []
  for (let n = 0; n < 5; n++) answers.push(await busy.get('/customers'))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
  expect(Number(answers[4]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answers[4]?.body).toMatchObject({
    code: 'rate_limited',
    details: { retryAfter: expect.any(Number) as number },
  })
  expect((await (await clientOf(store, 'mate')).get('/customers')).status).toBe(200)
})
