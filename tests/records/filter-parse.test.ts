import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import { noDepartures } from '@/lib/access/departures'
import { visibleFields } from '@/lib/access/fields'
import { listRecords } from '@/lib/queries/list-records'
import { descriptions } from '@/lib/records/all'
import { parseFilter } from '@/lib/records/filter/parse'
import { freshStore } from '../support/store'
import { actorOf, makeWorld } from '../support/world'
import { moment } from './filter-rows'

let store: Store
beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
})

const parse = (json: unknown, role: 'rep' | 'support' = 'rep') =>
  parseFilter(
    json,
    descriptions.opportunity,
    visibleFields({ role, departures: noDepartures }, 'opportunity'),
    moment,
  )
const refused = (path: string, problem: string) => ({ ok: false, path, problem })
const is = (value: unknown, field = 'name') => ({ field, op: 'is', value })
const nested = (depth: number): unknown => (depth === 0 ? is('a') : { not: nested(depth - 1) })

test.each([
  ['no tree', null, 'filter', 'wrong_type'],
  ['a list', [], 'filter', 'wrong_type'],
  ['text', 'amount > 1', 'filter', 'wrong_type'],
  ['nothing at all', {}, 'filter.field', 'unknown_field'],
  ['two heads', { and: [], or: [] }, 'filter.and', 'unknown_field'],
  ['branches that are no list', { and: {} }, 'filter.and', 'wrong_type'],
  ['a field that is not there', is('x', 'nobody'), 'filter.field', 'unknown_field'],
  ['a field of every object', is('x', 'constructor'), 'filter.field', 'unknown_field'],
  ['a field of every object, again', is('x', '__proto__'), 'filter.field', 'unknown_field'],
  ['a stored key that is no field', is('x', 'nameKey'), 'filter.field', 'unknown_field'],
  ['a field that is no name', { field: 5, op: 'is', value: 1 }, 'filter.field', 'unknown_field'],
  ['a wrong operator', { field: 'name', op: 'gt', value: 'a' }, 'filter.op', 'unknown_operator'],
  ['an unknown operator', { field: 'name', op: 'like', value: 'a' }, 'filter.op', 'unknown_operator'],
  [
    'an operator of every object',
    { field: 'name', op: 'toString', value: 'a' },
    'filter.op',
    'unknown_operator',
  ],
  ['text for an amount', is('5', 'amount'), 'filter.value', 'wrong_type'],
  ['a broken amount', is(1.5, 'amount'), 'filter.value', 'wrong_type'],
  ['null as a value', is(null), 'filter.value', 'wrong_type'],
  ['a day that is none', is('2026-02-30', 'expectedCloseOn'), 'filter.value', 'not_a_day'],
  ['a choice that is none', is('half', 'status'), 'filter.value', 'not_a_choice'],
  ['a reference that is no id', is("' or 1=1 --", 'ownerId'), 'filter.value', 'no_such_record'],
  ['NUL', is('a\0b'), 'filter.value', 'text_nul'],
  ['half a character', is('a\ud800b'), 'filter.value', 'text_lone_surrogate'],
  ['a part with NUL', { field: 'name', op: 'contains', value: '\0' }, 'filter.value', 'text_nul'],
  ['a megabyte', is('x'.repeat(1_000_000)), 'filter.value', 'text_too_long'],
  [
    'a part of a megabyte',
    { field: 'description', op: 'contains', value: 'x'.repeat(1_000_000) },
    'filter.value',
    'text_too_long',
  ],
  ['one value for many', { field: 'name', op: 'in', value: 'a' }, 'filter.value', 'wrong_type'],
  [
    'a wrong one among many',
    { field: 'status', op: 'in', value: ['open', 'x'] },
    'filter.value',
    'not_a_choice',
  ],
  ['something beside', { ...is('a'), sql: '1=1' }, 'filter.sql', 'unknown_field'],
  [
    'a wrong one deep inside',
    { and: [is('a'), { or: [{ not: is(1) }] }] },
    'filter.and[1].or[0].not.value',
    'wrong_type',
  ],
] as const)('a filter refuses %s, and says where', (_, json, path, problem) => {
  expect(parse(json)).toEqual(refused(path, problem))
})

test('trees too deep, too large, or with too many values are refused', () => {
  expect(parse(nested(8)).ok).toBe(true)
  expect(parse(nested(9))).toMatchObject({ problem: 'too_deep' })
  expect(parse(nested(5_000))).toMatchObject({ problem: 'too_deep' })
  expect(parse({ or: Array.from({ length: 199 }, () => is('a')) }).ok).toBe(true)
  expect(parse({ or: Array.from({ length: 200 }, () => is('a')) })).toMatchObject({ problem: 'too_deep' })
  const many = (n: number) => ({ field: 'name', op: 'in', value: Array.from({ length: n }, () => 'a') })
  expect(parse(many(5_000)).ok).toBe(true)
  expect(parse({ or: [many(4_000), many(1_001)] })).toMatchObject({ problem: 'too_long' })
})

test('the largest filter that is accepted is one that the database takes', async () => {
  const actor = await actorOf(store, 'owner')
  const values = Array.from({ length: 25 }, (_, n) => `v${n}`)
  const filter = { or: Array.from({ length: 199 }, () => ({ field: 'name', op: 'not_in', value: values })) }
  const answer = await store.read((reader) => listRecords(reader, actor, { record: 'opportunity', filter }))
  expect(answer.ok).toBe(true)
})

test('what a role does not see is an unknown field to it', () => {
  for (const field of ['amount', 'probability', 'forecastCategory']) {
    const filter = { and: [{ field, op: 'is_not_empty' }] }
    expect(parse(filter, 'rep').ok).toBe(true)
    expect(parse(filter, 'support')).toEqual(refused('filter.and[0].field', 'unknown_field'))
  }
})

test('whatever JSON comes, it is parsed or refused, never a fault; and what is parsed is asked without one', async () => {
  const actor = await actorOf(store, 'owner')
  const name = fc.constantFrom('field', 'op', 'value', 'and', 'or', 'not')
  const leaf = fc.oneof(
    fc.constantFrom('name', 'amount', 'is', 'contains', 'in', 'gt', 'is_empty'),
    fc.jsonValue(),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(name, tie('tree'), { maxKeys: 3 }),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(tree, async (filter) => {
      const answer = await store.read((reader) =>
        listRecords(reader, actor, { record: 'opportunity', filter }),
      )
      expect(typeof answer.ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['rubbish', 'not a cursor'],
  ['another length', encode(['a'])],
  ['NUL', encode([null, '\0'])],
  ['text for a number', encode(['5', 'id'])],
  ['a number for text', encode([5, 5])],
  ['a number beyond all', encode([1e300, 'id'])],
  ['an object', encode({})],
])('a cursor of %s is refused on both databases', async (_, cursor) => {
  const actor = await actorOf(store, 'owner')
  const answer = await store.read((reader) =>
    listRecords(reader, actor, { record: 'opportunity', sort: '-amount', cursor }),
  )
  expect(answer).toMatchObject({ ok: false, errors: { cursor: 'invalid' } })
})

test.each(['a\0b', 'a\ud800b', '%', "'", '\\', '漏\t斗', ' '])(
  'a search for %j is answered',
  async (text) => {
    const actor = await actorOf(store, 'owner')
    const answer = await store.read((reader) => listRecords(reader, actor, { record: 'customer', text }))
    expect(answer.ok).toBe(true)
  },
)

function encode(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}
