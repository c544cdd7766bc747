import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { events, idempotencyKeys, type Store } from '@/db'
import { type Body, type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, stageIds } from '../support/world'

let store: Store
let rep: Client
let admin: Client
const problems = (body: Body) => body.errors as Record<string, string>

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
  admin = await clientOf(store, 'admin')
})

async function written(): Promise<number> {
  const rows = await store.read((reader) => reader.select({ id: events.id }).from(events))
  const keys = await store.read((reader) => reader.select({ id: idempotencyKeys.id }).from(idempotencyKeys))
  return rows.length + keys.length
}

test.each<[string, unknown, Record<string, string>]>([
  ['an unknown field', { name: 'a', nmae: 'b' }, { nmae: 'unknown_field' }],
  [
    'names that every object has',
    '{"name":"a","constructor":1,"__proto__":{"x":1}}',
    { constructor: 'unknown_field', ['__proto__']: 'unknown_field' },
  ],
  [
    'a field that only the system sets',
    { name: 'a', version: 7, createdById: 'u-owner' },
    { version: 'read_only', createdById: 'read_only' },
  ],
  [
    'a column that is no field',
    { name: 'a', nameKey: 'x', deletedAt: 1 },
    { nameKey: 'unknown_field', deletedAt: 'unknown_field' },
  ],
  [
    'types that are not the field’s',
    { name: 1, tags: 'a', employees: '3', ownerId: 5, level: [] },
    {
      name: 'wrong_type',
      tags: 'wrong_type',
      employees: 'wrong_type',
      ownerId: 'wrong_type',
      level: 'not_a_choice',
    },
  ],
  [
    'numbers beyond the field',
    { name: 'a', foundedYear: 99999, employees: -1 },
    { foundedYear: 'too_large', employees: 'too_small' },
  ],
  ['numbers that are not whole', { name: 'a', employees: 1.5 }, { employees: 'wrong_type' }],
  ['numbers beyond all numbers', '{"name":"a","employees":1e400}', { employees: 'wrong_type' }],
  ['a name of blanks', { name: ' \t　' }, { name: 'required' }],
  ['a name of nothing', { name: null }, { name: 'required' }],
  ['null where there is always a value', { name: 'a', tags: null }, { tags: 'required' }],
  ['a line break in a line', { name: 'a\nb' }, { name: 'text_line_break' }],
  ['a line too long', { name: '漏'.repeat(501) }, { name: 'text_too_long' }],
  ['NUL', { name: 'a\0b', description: '\0' }, { name: 'text_nul', description: 'text_nul' }],
  [
    'half a character',
    '{"name":"\\ud83d","description":"x\\udc00y"}',
    { name: 'text_lone_surrogate', description: 'text_lone_surrogate' },
  ],
  [
    'NUL and half a character in tags',
    '{"name":"a","tags":["b\\u0000"],"industry":"\\udfff"}',
    { tags: 'text_nul', industry: 'text_lone_surrogate' },
  ],
  [
    'references to nothing',
    { name: 'a', parentId: 'nowhere', sourceId: 'a b', ownerId: 'x\0' },
    { sourceId: 'no_such_record', ownerId: 'no_such_record' },
  ],
  [
    'addresses that are none',
    { name: 'a', phone: 'call me', website: 'javascript:alert(1)', creditCode: '123' },
    { phone: 'not_a_phone', website: 'not_a_url', creditCode: 'not_a_credit_code' },
  ],
])('%s: each problem is told by its field, and nothing is written', async (_, body, errors) => {
  const before = await written()
  const answer = await rep.post('/customers', body, { 'idempotency-key': 'bad' })
  expect([answer.status, answer.body.code]).toEqual([422, 'invalid_input'])
  expect(Object.entries(problems(answer.body)).sort()).toEqual(Object.entries(errors).sort())
  expect(await written()).toBe(before)
})

test.each([
  ['a list', []],
  ['a text', '"x"'],
  ['a number', '7'],
  ['nothing', 'null'],
  ['yes', 'true'],
])('a body that is %s is no record', async (_, body) => {
  for (const path of ['/customers', '/opportunities', '/users'])
    expect(problems((await admin.post(path, body)).body), path).toEqual({ '': 'wrong_type' })
  const { id } = (await rep.post('/opportunities', { name: 'x' })).body
  expect(problems((await rep.patch(`/opportunities/${id}`, body)).body)).toEqual({ '': 'wrong_type' })
  expect((await rep.post(`/opportunities/${id}/move`, body)).status).toBe(422)
})

test('names of fields that somebody made up are told, however odd, and not at any length', async () => {
  const odd = '{"a\\u0000":1,"\\ud800":1,"x.y":1,"":1}'
  const answer = await rep.post('/customers', odd)
  expect(new Set(Object.values(problems(answer.body)))).toEqual(new Set(['unknown_field', 'required']))
  expect(Object.keys(problems(answer.body)).sort()).toEqual(['', 'a\0', 'name', 'x.y', '\ud800'].sort())
  const long = await rep.post('/customers', { ['k'.repeat(900_000)]: 1 })
  expect(JSON.stringify(long.body).length).toBeLessThan(1000)
  const many = await rep.post(
    '/customers',
    Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`k${n}`, 1])),
  )
  expect(Object.keys(problems(many.body))).toHaveLength(100)
})

test('a megabyte of text is refused by its field, and a body beyond it before it is read', async () => {
  const almost = await rep.post('/customers', { name: 'a', description: 'x'.repeat(999_000) })
  expect(problems(almost.body)).toEqual({ description: 'text_too_long' })
  const beyond = await rep.post('/customers', { name: 'a', description: 'x'.repeat(1_000_000) })
  expect([beyond.status, beyond.body.code]).toEqual([413, 'body_too_large'])
  const kept = await rep.post('/customers', { name: '长', description: '漏斗'.repeat(50_000) })
  expect(kept.body.description).toHaveLength(100_000)
})

test('the longest names there may be are kept, found and sorted on both databases', async () => {
  // Rare characters, which no compression makes shorter.
  const rare = Array.from({ length: 500 }, (_, n) =>
    String.fromCodePoint(0x4e00 + ((n * 7907) % 20_000)),
  ).join('')
  for (const name of [rare, '𠮷'.repeat(500), 'ß'.repeat(500)])
    for (const path of ['/customers', '/opportunities', '/products', '/sources', '/tasks']) {
      const body = path === '/tasks' ? { title: name } : { name }
      const answer = await admin.post(path, body)
      expect(answer.status, `${path} ${JSON.stringify(answer.body).slice(0, 200)}`).toBe(201)
      expect(answer.body).toMatchObject(body)
    }
  expect((await admin.get('/customers', { sort: 'name', limit: '200' })).status).toBe(200)
})

test('a body that is broken, cut, or of another kind is refused as such', async () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    rep.ask('POST', '/customers', body, { headers })
  for (const body of ['{', '{"name":"a"', 'name=a', '{"name":"a",}', "{'name':'a'}", '\ufeff'])
    expect([(await send(body)).status, body]).toEqual([400, body])
  expect((await send('{"name":"a"}', { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await send('{"name":"a"}', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415)
  expect(
    (await send('{"name":"a"}', { 'content-type': 'application/merge-patch+json; charset=utf-8' })).status,
  ).toBe(201)
})

test.each(['a%00b', '%F0%9F%98%80', 'a b', '..', "1'%20or%201=1", 'x'.repeat(300), '%2e%2e%2f'])(
  'the id %j is nobody’s',
  async (id) => {
    for (const [method, path, body] of [
      ['GET', `/customers/${id}`, undefined],
      ['PATCH', `/customers/${id}`, { name: 'x' }],
      ['DELETE', `/customers/${id}`, undefined],
      ['POST', `/opportunities/${id}/move`, { stageId: stageIds.needs }],
      ['POST', `/opportunities/${id}/undo`, {}],
    ] as const)
      if (id !== '..') expect((await rep.ask(method, path, body)).status, `${method} ${path}`).toBe(404)
  },
)

test('ids within a body that no record can have are refused by their field', async () => {
  const { id } = (await rep.post('/opportunities', { name: 'x', amount: 1 })).body
  const at = `/opportunities/${id}`
  for (const odd of ['a\0', '\ud800', '', 'x'.repeat(65), 'a b', 7, null, {}]) {
    const answers = [
      await rep.post(`${at}/move`, { stageId: odd }),
      await rep.post(`${at}/undo`, { eventId: odd }),
      await rep.post('/opportunities', { name: 'y', stageId: odd }),
    ]
    for (const answer of answers) expect(answer.status, JSON.stringify(odd)).toBe(422)
  }
  const lose = await rep.post(`${at}/lose`, { lostReasonId: 'a\0', lostNote: '\0', competitor: '\ud800' })
  expect(problems(lose.body)).toEqual({
    lostReasonId: 'no_such_record',
    lostNote: 'text_nul',
    competitor: 'text_lone_surrogate',
  })
})

test('whatever JSON is sent, the answer is a success or a refusal that the document knows', async () => {
  const fields = [
    'name',
    'tags',
    'amount',
    'currency',
    'ownerId',
    'probability',
    'expectedCloseOn',
    'forecastCategory',
    'stageId',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), fc.jsonValue(), { maxKeys: 6 }),
      async (body) => {
        for (const path of ['/opportunities', '/customers'])
          expect((await rep.post(path, body)).status).toBeOneOf([201, 422])
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)
