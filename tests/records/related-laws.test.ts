import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { customers, opportunities, type Store } from '@/db'
import { sightOf, visibleFields } from '@/lib/access/fields'
import { inSightOf } from '@/lib/access/scope'
import { listRecords } from '@/lib/queries/list-records'
import { descriptions } from '@/lib/records/all'
import { meets, type RowsOf } from '@/lib/records/filter/evaluate'
import { parseFilter } from '@/lib/records/filter/parse'
import { filterSql } from '@/lib/records/filter/sql'
import type { Values } from '@/lib/records/input'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person } from '../support/world'
import { rowsOf } from './filter-rows'

const CUSTOMERS = 24
/** Trees for each role; ten thousand before an issue is resolved: LOUDOU_TREES=3334. */
const TREES = Number(process.env.LOUDOU_TREES ?? 150)
let store: Store
let companies: Values[]
let deals: Values[]

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  companies = rowsOf('customer', CUSTOMERS, 41)
  const owners = [people.rep.id, people.mate.id, people.stranger.id]
  // Some customers have many, some one, some none.
  deals = rowsOf('opportunity', 60, 42).map((row, place) => ({
    ...row,
    ownerId: owners[place % owners.length],
    customerId: companies[(place * place) % 17]?.id,
  }))
  await store.write(async (tx) => {
    for (const row of companies) await tx.insert(customers).values(row as never)
    for (const row of deals) await tx.insert(opportunities).values(row as never)
  })
})

const condition = fc.oneof(
  fc.record({
    field: fc.constant('status'),
    op: fc.constantFrom('is', 'is_not'),
    value: fc.constantFrom('open', 'won'),
  }),
  fc.record({
    field: fc.constant('expectedCloseOn'),
    op: fc.constantFrom('lt', 'gte'),
    value: fc.record({ days: fc.integer({ min: -90, max: 90 }) }),
  }),
  fc.record({ field: fc.constant('ownerId'), op: fc.constant('is'), value: fc.constant('@me') }),
)
const related = fc.record(
  {
    related: fc.constant('opportunity'),
    by: fc.constant('customerId'),
    where: fc.oneof(
      condition,
      fc.record({ or: fc.array(condition, { maxLength: 2 }) }),
      fc.record({ not: condition }),
    ),
    measure: fc.constantFrom('count', { sum: 'amount' }, { sum: 'amount', currency: 'USD' }),
    op: fc.constantFrom('is', 'is_not', 'gt', 'gte', 'lt', 'lte'),
    value: fc.constantFrom(0, 1, 2, 3, 100, 101),
  },
  { requiredKeys: ['related', 'by', 'op', 'value'] },
)
const tree = fc.oneof(
  related,
  fc.record({ and: fc.array(related, { maxLength: 3 }) }),
  fc.record({ or: fc.array(related, { maxLength: 3 }) }),
  fc.record({ not: related }),
)

test.each(['owner', 'manager', 'rep'] as const)(
  'the database and the evaluator agree on what belongs to a record, as far as a %s sees it',
  async (person: Person) => {
    const actor = await actorOf(store, person)
    const seen = await store.read((reader) =>
      reader.select({ id: opportunities.id }).from(opportunities).where(inSightOf(actor)('opportunity')),
    )
    const inSight = new Set(seen.map(({ id }) => id))
    const rowsFor: RowsOf = (_, by, id) =>
      deals.filter((row) => row[by] === id && inSight.has(row.id as string))
    const ids = companies.map(({ id }) => id as string)
    await fc.assert(
      fc.asyncProperty(tree, fc.constantFrom('byRow', 'grouped'), async (json, way) => {
        const parsed = parseFilter(
          json,
          descriptions.customer,
          visibleFields(actor, 'customer'),
          sightOf(actor),
        )
        if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`)
        const found = await store.read((reader) =>
          reader
            .select({ id: customers.id })
            .from(customers)
            .where(
              filterSql(
                { and: [{ field: 'id', op: 'in', value: ids }, parsed.filter] },
                'customer',
                inSightOf(actor),
                way,
              ),
            ),
        )
        const expected = companies.filter((row) => meets(row, parsed.filter, 'customer', rowsFor))
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
      { numRuns: TREES },
    )
  },
  TREES * 1000,
)

test('of what somebody does not see, nothing is counted and nothing added up', async () => {
  const rep = await actorOf(store, 'rep')
  const count = async (filter: unknown) => {
    const answer = await store.read((reader) =>
      listRecords(reader, rep, { record: 'customer', filter, isCounted: true, limit: 1 }),
    )
    return answer.ok ? answer.value.total : answer
  }
  const strangers = { field: 'ownerId', op: 'is', value: people.stranger.id }
  const any = { related: 'opportunity', by: 'customerId', op: 'gte', value: 1 }
  expect(await count({ ...any, where: strangers })).toBe(0)
  expect(await count({ ...any, measure: { sum: 'amount' }, where: strangers })).toBe(0)
  expect(await count(any)).toBeGreaterThan(0)
})

test('amounts that a role may not see cannot be asked after by what they come to', async () => {
  const support = await actorOf(store, 'support')
  const filter = { related: 'opportunity', by: 'customerId', measure: { sum: 'amount' }, op: 'gt', value: 5 }
  const answer = await store.read((reader) => listRecords(reader, support, { record: 'customer', filter }))
  expect(answer).toMatchObject({ ok: false, errors: { 'filter.measure': 'unknown_field' } })
})

test.each([
  [{ related: 'opportunity', by: 'contactId' }, 'filter.related'],
  [{ related: 'customer', by: 'parentId' }, 'filter.related'],
  [{ related: 'nothing', by: 'customerId' }, 'filter.related'],
  [{ related: 'opportunity', by: 'customerId', op: 'in' }, 'filter.op'],
  [{ related: 'opportunity', by: 'customerId', value: 'many' }, 'filter.value'],
  [{ related: 'opportunity', by: 'customerId', value: 1.5 }, 'filter.value'],
  [{ related: 'opportunity', by: 'customerId', measure: { sum: 'probability' } }, 'filter.measure'],
  [
    { related: 'opportunity', by: 'customerId', measure: { sum: 'amount', currency: 'XX' } },
    'filter.measure',
  ],
  [
    { related: 'opportunity', by: 'customerId', where: { field: 'level', op: 'is', value: 'A' } },
    'filter.where.field',
  ],
  [{ related: 'opportunity', by: 'customerId', more: 1 }, 'filter.more'],
])('what is wrong in %j is told at its place', async (part, path) => {
  const owner = await actorOf(store, 'owner')
  const filter = { op: 'gt', value: 1, ...part }
  const answer = await store.read((reader) => listRecords(reader, owner, { record: 'customer', filter }))
  expect(answer.ok ? answer : Object.keys(answer.errors ?? {})).toEqual([path])
})
