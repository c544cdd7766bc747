import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { loudou } from '../support/command-line'

let app: AppServer
let headers: Record<string, string>

beforeAll(async () => {
  app = await startApp()
  const env = { LOUDOU_DATA: app.data, DATABASE_URL: '', LOUDOU_PASSWORD: 'a long enough passphrase of mine' }
  const line = [
    'setup',
    '--name',
    'Lin Lan',
    '--email',
    'lin@example.com',
    '--workspace',
    'Works',
    '--currency',
    'CNY',
  ]
  const set = await loudou(env, [...line, '--time-zone', 'Asia/Shanghai', '--language', 'en'])
  expect([set.code, set.stderr]).toEqual([0, ''])
  const token = await loudou(env, ['token', 'create', '--user', 'lin@example.com', '--name', 'test'])
  headers = { authorization: `Bearer ${token.stdout.trim()}`, 'content-type': 'application/json' }
})
afterAll(async () => {
  await app?.stop()
})

const ask = (method: string, path: string, body?: unknown) =>
  fetch(`${app.url}/api${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

test('a served Loudou is talked to with a token that its command line made', async () => {
  const made = await ask('POST', '/v1/opportunities', { name: 'Warehouse', amount: 100 })
  expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"'])
  const { id } = (await made.json()) as { id: string }
  expect(made.headers.get('location')).toBe(`/api/v1/opportunities/${id}`)
  const won = await ask('POST', `/v1/opportunities/${id}/win`, {})
  expect(await won.json()).toMatchObject({ status: 'won', probability: 100 })
  const undone = await ask('POST', `/v1/opportunities/${id}/undo`, {})
  expect(await undone.json()).toMatchObject({ status: 'open' })
  const list = await ask('GET', '/v1/opportunities?count=true&sums=amount')
  expect(await list.json()).toMatchObject({ total: 1, sums: { amount: { CNY: 100 } } })
  const missing = await ask('GET', '/v1/opportunities/nobody')
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
})

test('wrong methods and addresses are answered as problems, HEAD and OPTIONS without a body', async () => {
  const put = await ask('PUT', '/v1/customers', {})
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS'])
  expect(await put.json()).toMatchObject({ code: 'method_not_allowed' })
  for (const path of ['', '/v1', '/v1/customers/a/b/c', '/nowhere']) {
    const answer = await ask('POST', path, {})
    expect([answer.status, ((await answer.json()) as { code: string }).code], path).toEqual([
      404,
      'not_found',
    ])
  }
  const head = await ask('HEAD', '/v1/customers')
  expect([head.status, await head.text()]).toEqual([200, ''])
  const headOfAct = await ask('HEAD', '/v1/opportunities/x/win')
  expect([headOfAct.status, headOfAct.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  const options = await ask('OPTIONS', '/v1/customers/x')
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PATCH, DELETE, HEAD, OPTIONS'])
})

test('the contract is served to who has no token', async () => {
  const answer = await fetch(`${app.url}/api/v1/openapi.json`)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(await answer.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: '/api/v1' }] })
})

test('a body beyond a megabyte is refused whole, and one in an odd shape too', async () => {
  const large = await ask('POST', '/v1/customers', { name: 'x', description: 'x'.repeat(12_000_000) })
  expect(large.status).toBe(413)
  const odd = await ask('GET', '/v1/customers/%00')
  expect(odd.status).toBe(404)
})
