import fc from 'fast-check'
import { and, like } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { customers, type Store } from '@/db'
import { writeCustomValues } from '@/lib/commands/write-custom-values'
import { descriptions } from '@/lib/records/all'
import { meets } from '@/lib/records/filter/evaluate'
import { parseFilter } from '@/lib/records/filter/parse'
import { filterSql } from '@/lib/records/filter/sql'
import type { Filter } from '@/lib/records/filter/tree'
import type { Values } from '@/lib/records/input'
import { operators } from '@/lib/records/kinds/operators'
import type { KindName } from '@/lib/records/kinds/names'
import { tables } from '@/lib/records/tables'
import { addFieldOfEveryKind } from '../support/custom-fields'
import { customerRow } from '../support/plain-rows'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'
import { moment, relativeOf, rowsOf, valueOf, withCustom } from './filter-rows'

const records = ['customer', 'contact', 'opportunity', 'rate', 'calendar'] as const
type Filtered = (typeof records)[number]
const SEEDS = [1, 2, 3]
/** Trees that are drawn; more than half of them ask something. */
const RUNS = { customer: 20_000, contact: 3_000, opportunity: 3_000, rate: 500, calendar: 500 }
/** How many of them are asked for in one transaction. */
const TOGETHER = 20
const rows = {} as Record<Filtered, Values[]>
let store: Store

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  const custom = await addFieldOfEveryKind(store, 'customer')
  await store.write(async (tx) => {
    await tx.insert(customers).values(customerRow('c-home'))
    for (const record of records) {
      rows[record] = SEEDS.flatMap((seed) => rowsOf(record, 40, seed + 10 * records.indexOf(record)))
      const seen = new Set<unknown>()
      for (const row of rows[record]) {
        // A credit code belongs to one customer.
        if (row.creditCode && seen.has(row.creditCode)) row.creditCode = null
        seen.add(row.creditCode)
        await tx.insert(tables[record]).values(row as never)
      }
      if (record !== 'customer') continue
      rows.customer = withCustom(rows.customer, custom, 50)
      const written = rows.customer.map((values) => ({ id: values.id as string, values, isNew: true }))
      await writeCustomValues(tx, 'customer', written)
    }
  })
})

const fieldsOf = (record: Filtered) =>
  Object.entries(descriptions[record].fields).filter(([name]) => rows[record][0] && name in rows[record][0])

/** Any comparison that a field of the record knows, with a value that its kind accepts. */
function comparisonOf(record: Filtered): fc.Arbitrary<unknown> {
  return fc.constantFrom(...fieldsOf(record)).chain(([field, { kind }]) =>
    fc.constantFrom(...operators[kind]).chain((op) => {
      const one = fc.oneof({ arbitrary: valueOf[kind], weight: 3 }, relativeOf(kind, op))
      const value = op === 'in' || op === 'not_in' ? fc.array(one, { maxLength: 3 }) : one
      return op.endsWith('_empty')
        ? fc.constant({ field, op })
        : value.map((each) => ({ field, op, value: each }))
    }),
  )
}

function treeOf(record: Filtered): fc.Arbitrary<unknown> {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      comparisonOf(record),
      fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }))
  return tree
}

const parsedOf = (json: unknown, record: Filtered) =>
  parseFilter(json, descriptions[record], new Set(Object.keys(descriptions[record].fields)), moment)

async function found(filter: Filter, record: Filtered): Promise<string[]> {
  const [ids = []] = await foundByEach([filter], record)
  return ids
}

/** Asks for each in one transaction: beginning and ending one takes longer than the question. */
async function foundByEach(filters: Filter[], record: Filtered): Promise<string[][]> {
  const table = tables[record]
  return store.read(async (reader) => {
    const lists = filters.map((filter) =>
      reader
        .select({ id: table.id })
        .from(table)
        .where(and(like(table.id, 'r%'), filterSql(filter, record)))
        .orderBy(table.id),
    )
    return (await Promise.all(lists)).map((list) => list.map(({ id }) => id))
  })
}
const meeting = (filter: Filter, record: Filtered) =>
  rows[record]
    .filter((row) => meets(row, filter, record))
    .map(({ id }) => id as string)
    .sort()

test.each(records)(
  'the database and the evaluator agree on any tree over any row: %s',
  async (record) => {
    let asked = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(treeOf(record), { minLength: TOGETHER, maxLength: TOGETHER }),
        async (trees) => {
          // A choice that belongs to another field is refused, and asks nothing.
          const filters = trees.flatMap((json) => {
            const parsed = parsedOf(json, record)
            return parsed.ok ? [parsed.filter] : []
          })
          asked += filters.length
          expect(await foundByEach(filters, record)).toEqual(filters.map((each) => meeting(each, record)))
        },
      ),
      { numRuns: RUNS[record] / TOGETHER },
    )
    expect(asked).toBeGreaterThan(RUNS[record] / 2)
  },
  240_000,
)

test.each(records)(
  'every operator of every field agrees, with every kind of value: %s',
  async (record) => {
    for (const [field, { kind }] of fieldsOf(record))
      for (const op of operators[kind]) {
        const values: unknown[] = fc.sample(valueOf[kind], { numRuns: 6, seed: 7 })
        for (const value of op === 'in' || op === 'not_in' ? [values, [], values.slice(0, 1)] : values) {
          const parsed = parsedOf(op.endsWith('_empty') ? { field, op } : { field, op, value }, record)
          if (!parsed.ok) continue
          const all = { field, op, value }
          expect({ ...all, rows: await found(parsed.filter, record) }).toEqual({
            ...all,
            rows: meeting(parsed.filter, record),
          })
        }
      }
  },
  240_000,
)

test('these records hold every kind of field that can be compared', () => {
  const covered = new Set<KindName>(records.flatMap((record) => fieldsOf(record).map(([, { kind }]) => kind)))
  expect([...covered].sort()).toEqual(
    Object.keys(operators)
      .filter((kind) => kind !== 'filter')
      .sort(),
  )
})

test('a filter and its opposite part every row between them', async () => {
  await fc.assert(
    fc.asyncProperty(comparisonOf('customer'), async (json) => {
      const parsed = parsedOf(json, 'customer')
      if (!parsed.ok) return
      const both = [
        ...(await found(parsed.filter, 'customer')),
        ...(await found({ not: parsed.filter }, 'customer')),
      ]
      expect(both.sort()).toEqual(rows.customer.map(({ id }) => id as string).sort())
    }),
    { numRuns: 200 },
  )
})
