import { beforeAll, expect, test } from 'vitest'
import { type Store } from '@/db'
import { type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, people, stageIds } from '../support/world'

let store: Store
let manager: Client

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  manager = await clientOf(store, 'manager')
  for (const amount of [1, 2])
    await manager.post('/opportunities', { name: '商机', amount, ownerId: people.rep.id })
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['an unknown parameter', { page: '2' }, { page: 'unknown_field' }],
  [
    'one that every object has',
    { __proto__x: '1', constructor: '1' },
    { __proto__x: 'unknown_field', constructor: 'unknown_field' },
  ],
  ['a filter that is no JSON', { filter: '{' }, { filter: 'wrong_type' }],
  [
    'a field that is none',
    { filter: '{"field":"x","op":"is","value":1}' },
    { 'filter.field': 'unknown_field' },
  ],
  [
    'a field that every object has',
    { filter: '{"field":"constructor","op":"is","value":1}' },
    { 'filter.field': 'unknown_field' },
  ],
  [
    'an operator of another kind',
    { filter: '{"field":"amount","op":"contains","value":1}' },
    { 'filter.op': 'unknown_operator' },
  ],
  [
    'a value of another type',
    { filter: '{"and":[{"field":"amount","op":"is","value":"1"}]}' },
    { 'filter.and[0].value': 'wrong_type' },
  ],
  [
    'NUL in a value',
    { filter: '{"field":"name","op":"contains","value":"a\\u0000"}' },
    { 'filter.value': 'text_nul' },
  ],
  [
    'half a character in a value',
    { filter: '{"field":"name","op":"is","value":"\\ud800"}' },
    { 'filter.value': 'text_lone_surrogate' },
  ],
  ['NUL in words', { q: 'a\0' }, { q: 'text_nul' }],
  ['too many words', { q: 'x'.repeat(201) }, { q: 'text_too_long' }],
  ['an order by what is not sortable', { sort: 'description' }, { sort: 'unknown_field' }],
  ['no rows', { limit: '0' }, { limit: 'too_small' }],
  ['too many rows', { limit: '201' }, { limit: 'too_large' }],
  ['a limit that is none', { limit: 'all' }, { limit: 'not_a_number' }],
  ['a cursor that is none', { cursor: 'abc' }, { cursor: 'invalid' }],
  ['a count of another kind', { count: 'yes' }, { count: 'wrong_type' }],
  ['a sum of what is no money', { sums: 'name' }, { sums: 'unknown_field' }],
])('%s is refused by its name', async (_, query, errors) => {
  const answer = await manager.get('/opportunities', query)
  expect([answer.status, answer.body.code, answer.body.errors]).toEqual([422, 'invalid_input', errors])
})

test('a filter too deep or too large is refused before it is asked', async () => {
  const deep = Array.from({ length: 12 }).reduce<object>((inner) => ({ not: inner }), {
    field: 'name',
    op: 'is_empty',
  })
  const wide = { or: Array.from({ length: 250 }, () => ({ field: 'name', op: 'is_empty' })) }
  for (const filter of [deep, wide]) {
    const answer = await manager.get('/opportunities', { filter: JSON.stringify(filter) })
    expect(Object.values(answer.body.errors as object)).toEqual(['too_deep'])
  }
})

test('a cursor goes on only where it came from: forged and foreign ones are refused', async () => {
  const first = await manager.get('/opportunities', { sort: '-amount', limit: '1' })
  const nextCursor = String(first.body.nextCursor)
  const forged = [
    ['-amount', 'x', 'y'],
    ['-amount', 1],
    ['-amount', 1.5, 'a'],
    ['-amount', 1, 'a\0'],
    { a: 1 },
  ]
  const cursors = forged.map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'))
  for (const query of [
    { sort: 'amount', cursor: nextCursor },
    ...cursors.map((cursor) => ({ sort: '-amount', cursor })),
  ]) {
    const answer = await manager.get('/opportunities', query)
    expect([answer.status, answer.body.errors], JSON.stringify(query)).toEqual([422, { cursor: 'invalid' }])
  }
  const boards: Record<string, string>[] = [
    { cursor: 'abc', stage: stageIds.won },
    { cursor: nextCursor },
    { owner: 'a\0b' },
    { stage: '' },
    { zoom: '1' },
  ]
  for (const query of boards)
    expect((await manager.get('/board', query)).status, JSON.stringify(query)).toBe(422)
  expect((await manager.get('/board', { pipelineId: 'nowhere' })).status).toBe(404)
})
