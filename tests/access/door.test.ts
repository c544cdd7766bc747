import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { bearerOf, browserOf, HOME, request, serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, people } from '../support/world'
import { customers, events, sessions, type Store, tokens, users } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { createRecord } from '@/lib/commands/create-record'
import { endpoint } from '@/lib/server/door'

let store: Store
const nowhere = { params: Promise.resolve({}) }

const read = endpoint({ read: async (_reader, actor) => ({ ok: true, value: { name: actor.name } }) })
const create = endpoint({
  status: 201,
  write: async (tx, actor, { body }) => {
    const created = await createRecord(tx, actor, 'customer', body)
    return created.ok ? { ok: true, value: { id: created.value.row.id } } : created
  },
})

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
})

async function count(name: string): Promise<number> {
  const found = await store.read((reader) => reader.select().from(customers).where(eq(customers.name, name)))
  return found.length
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = (await response.json()) as Record<string, unknown>
  expect(body).toMatchObject({ type: 'about:blank', status: response.status })
  return body
}

test('a token and a session both say who asks', async () => {
  for (const headers of [await bearerOf(store, 'rep'), await browserOf(store, 'rep', null)]) {
    const response = await read(request('GET', headers), nowhere)
    expect([response.status, await response.json()]).toEqual([200, { name: people.rep.name }])
  }
})

test('nobody gets in without either, nor with a revoked or expired token', async () => {
  const spent = [{ revokedAt: 1 }, { expiresAt: 1 }]
  const shown: Record<string, string>[] = [
    {},
    { authorization: 'Bearer short' },
    { cookie: 'loudou-session=forged' },
  ]
  for (const more of spent) shown.push(await bearerOf(store, 'rep', more))
  for (const headers of shown) {
    const response = await read(request('GET', headers), nowhere)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
    expect(await problemOf(response)).toMatchObject({ code: 'not_signed_in' })
  }
})

test('a bad token is not made good by a cookie beside it', async () => {
  const headers = { ...(await browserOf(store, 'rep')), authorization: `Bearer ${'x'.repeat(43)}` }
  expect((await read(request('GET', headers), nowhere)).status).toBe(401)
})

test('who is disabled is nobody from the next request on', async () => {
  const [token, browser] = [await bearerOf(store, 'stranger'), await browserOf(store, 'stranger')]
  const disable = (isActive: boolean) =>
    store.write(async (tx) => {
      await tx.update(users).set({ isActive }).where(eq(users.id, people.stranger.id))
    })
  await disable(false)
  for (const headers of [token, browser])
    expect((await read(request('GET', headers), nowhere)).status).toBe(401)
  await disable(true)
  expect((await read(request('GET', token), nowhere)).status).toBe(200)
})

test.each([
  ['missing', null],
  ['null', 'null'],
  ['foreign', 'https://evil.example'],
  ['another port', 'http://127.0.0.1:3001'],
  ['a longer name', `${HOME}.evil.example`],
])('a cookie does not write from a page whose origin is %s', async (_, origin) => {
  const response = await create(
    request('POST', await browserOf(store, 'rep', origin), { name: '外来' }),
    nowhere,
  )
  expect(response.status).toBe(403)
  expect(await problemOf(response)).toMatchObject({ code: 'wrong_origin' })
  expect(await count('外来')).toBe(0)
})

test('a cookie writes from our own page, a token from anywhere', async () => {
  const fromHome = await create(request('POST', await browserOf(store, 'rep'), { name: '自家页面' }), nowhere)
  const fromScript = await create(request('POST', await bearerOf(store, 'rep'), { name: '脚本' }), nowhere)
  expect([fromHome.status, fromScript.status]).toEqual([201, 201])
})

test('the same request twice has one effect and one answer', async () => {
  const headers = { ...(await bearerOf(store, 'rep')), 'idempotency-key': 'k-1' }
  const answers = []
  for (let n = 0; n < 2; n++) answers.push(await create(request('POST', headers, { name: '一次' }), nowhere))
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  const [first, second] = await Promise.all(answers.map((each): Promise<unknown> => each.json()))
  expect(second).toEqual(first)
  expect(await count('一次')).toBe(1)
})

test('twenty at the same moment with one key have one effect', async () => {
  const headers = { ...(await bearerOf(store, 'rep')), 'idempotency-key': 'k-2' }
  const sent = Array.from({ length: 20 }, () => create(request('POST', headers, { name: '并发' }), nowhere))
  const answers = await Promise.all(sent)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  const ids = await Promise.all(answers.map(async (each) => ((await each.json()) as { id: string }).id))
  expect(new Set(ids).size).toBe(1)
  expect(await count('并发')).toBe(1)
})

test('a key is refused for another body, and is somebody else’s for somebody else', async () => {
  const headers = { ...(await bearerOf(store, 'rep')), 'idempotency-key': 'k-3' }
  await create(request('POST', headers, { name: '钥匙甲' }), nowhere)
  const other = await create(request('POST', headers, { name: '钥匙乙' }), nowhere)
  expect(other.status).toBe(422)
  expect(await problemOf(other)).toMatchObject({ code: 'idempotency_mismatch' })
  const mate = { ...(await bearerOf(store, 'mate')), 'idempotency-key': 'k-3' }
  expect((await create(request('POST', mate, { name: '钥匙乙' }), nowhere)).status).toBe(201)
  expect(await count('钥匙乙')).toBe(1)
})

test('a refused act keeps neither its effects nor its key', async () => {
  const headers = { ...(await bearerOf(store, 'rep')), 'idempotency-key': 'k-4' }
  const before = await store.read((reader) => reader.select({ id: events.id }).from(events))
  const refusing = endpoint({
    write: async (tx, actor) => {
      await createRecord(tx, actor, 'customer', { name: '半途' })
      throw new NotFound()
    },
  })
  const response = await refusing(request('POST', headers, {}), nowhere)
  expect([response.status, (await problemOf(response)).code]).toEqual([404, 'not_found'])
  expect(await count('半途')).toBe(0)
  const after = await store.read((reader) => reader.select({ id: events.id }).from(events))
  expect(after).toHaveLength(before.length)
  expect((await create(request('POST', headers, { name: '重来' }), nowhere)).status).toBe(201)
})

test('bodies are refused that are too large, cut off, no JSON, or of another kind', async () => {
  const token = await bearerOf(store, 'rep')
  const send = (headers: Record<string, string>, body: string) =>
    create(request('POST', { ...token, ...headers }, body), nowhere)
  const large = JSON.stringify({ name: 'x'.repeat(1_000_001) })
  expect((await problemOf(await send({}, large))).code).toBe('body_too_large')
  expect((await problemOf(await send({ 'content-length': '2000000' }, '{}'))).code).toBe('body_too_large')
  expect((await problemOf(await send({ 'content-length': '900' }, '{"name":"截断"}'))).code).toBe(
    'malformed_body',
  )
  expect((await problemOf(await send({}, '{"name":'))).code).toBe('malformed_body')
  expect((await problemOf(await send({ 'content-type': 'text/plain' }, '{}'))).code).toBe('wrong_media_type')
})

test('what is wrong with fields is told by field, in the language asked for', async () => {
  const token = await bearerOf(store, 'rep')
  const inEnglish = await create(
    request('POST', { ...token, 'accept-language': 'en-GB' }, { nmae: 1 }),
    nowhere,
  )
  const body = await problemOf(inEnglish)
  expect(body).toMatchObject({ code: 'invalid_input', errors: { nmae: 'unknown_field', name: 'required' } })
  expect(body.title).toContain('Check the marked fields')
  expect((await problemOf(await create(request('POST', token, {}), nowhere))).title).toContain('字段')
})

test('what is already taken names the field', async () => {
  const token = await bearerOf(store, 'rep')
  const twice = { name: '编号', externalKey: 'K-77' }
  expect((await create(request('POST', token, twice), nowhere)).status).toBe(201)
  const again = await create(request('POST', token, twice), nowhere)
  expect(await problemOf(again)).toMatchObject({
    status: 409,
    code: 'taken',
    errors: { externalKey: 'taken' },
  })
})

test('an unexpected fault says so without its details', async () => {
  const broken = endpoint({ read: () => Promise.reject(new Error('select secret_hash from sessions')) })
  const response = await broken(request('GET', await bearerOf(store, 'rep')), nowhere)
  expect(response.status).toBe(500)
  expect(JSON.stringify(await problemOf(response))).not.toContain('secret_hash')
})

test('the use of a token is noted, once a minute at the most', async () => {
  const headers = await bearerOf(store, 'support')
  const lastUse = async () => {
    const where = eq(tokens.userId, people.support.id)
    const [token] = await store.read((reader) => reader.select().from(tokens).where(where))
    return token?.lastUsedAt
  }
  await read(request('GET', headers), nowhere)
  await expect.poll(lastUse).toBeTypeOf('number')
  const noted = await lastUse()
  await read(request('GET', headers), nowhere)
  await store.write(async () => undefined)
  expect(await lastUse()).toBe(noted)
})

test('a session that ran out is over', async () => {
  const headers = await browserOf(store, 'finance')
  await store.write(async (tx) => {
    await tx
      .update(sessions)
      .set({ expiresAt: Date.now() - 1 })
      .where(eq(sessions.userId, people.finance.id))
  })
  expect((await read(request('GET', headers), nowhere)).status).toBe(401)
})
