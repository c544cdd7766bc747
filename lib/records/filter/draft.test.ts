import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf, filterOf, type GroupDraft, isComplete, isGroup, type PartDraft } from './draft'
import { meets } from './evaluate'
import type { Filter } from './tree'

const level = fc.constantFrom('A', 'B', 'C')
const staff = fc.constantFrom(1, 10, 100)
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constant('level'),
    op: fc.constantFrom('is' as const, 'is_not' as const),
    value: level,
  }),
  fc.record({
    field: fc.constant('level'),
    op: fc.constantFrom('in' as const, 'not_in' as const),
    value: fc.array(level, { maxLength: 2 }),
  }),
  fc.record({
    field: fc.constant('employees'),
    op: fc.constantFrom('gt' as const, 'gte' as const, 'lt' as const, 'lte' as const),
    value: staff,
  }),
  fc.record({
    field: fc.constantFrom('level', 'employees'),
    op: fc.constantFrom('is_empty' as const, 'is_not_empty' as const),
  }),
)
/** Every tree without an empty group: those a builder has no place for. */
const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ and: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}))
const rows = [null, 'A', 'B', 'C'].flatMap((one) =>
  [null, 1, 10, 100].map((two) => ({ level: one, employees: two })),
)
const meaning = (filter: Filter) => rows.map((row) => meets(row, filter, 'customer'))

function keysOf(part: PartDraft): string[] {
  return [part.key, ...(isGroup(part) ? part.parts.flatMap(keysOf) : [])]
}

test('a filter that went through the builder means the same rows', () => {
  fc.assert(
    fc.property(tree, (filter) => {
      expect(meaning(filterOf(draftOf(filter)) as Filter)).toEqual(meaning(filter))
    }),
    { numRuns: 1_000 },
  )
})

test('what the builder wrote is read and written again as it stands', () => {
  fc.assert(
    fc.property(tree, (filter) => {
      const written = filterOf(draftOf(filter))
      expect(filterOf(draftOf(written))).toEqual(written)
    }),
  )
})

test('every part has a key of its own, in however many drafts', () => {
  fc.assert(
    fc.property(tree, (filter) => {
      const keys = [...keysOf(draftOf(filter)), ...keysOf(draftOf(filter))]
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('a value stays what it was, moments and lists too', () => {
  for (const value of ['@me', { days: -30 }, 'this_week', ['@team', 'u-x'], 0, false, '']) {
    const condition = { field: 'x', op: 'is', value }
    expect(filterOf(draftOf(condition))).toEqual({ and: [condition] })
  }
})

test('what belongs to a record is asked for the same after the builder', () => {
  const where = { and: [{ field: 'status', op: 'is', value: 'open' }] }
  for (const measure of ['count', { sum: 'amount' }, { sum: 'amount', currency: 'USD' }])
    for (const more of [{}, { where }]) {
      const asked = { related: 'opportunity', by: 'customerId', ...more, measure, op: 'gte', value: 0 }
      expect(filterOf(draftOf({ not: asked }))).toEqual({ not: { or: [asked] } })
      expect(isComplete(draftOf(asked))).toBe(true)
      expect(isComplete(draftOf({ ...asked, value: null }))).toBe(false)
    }
})

test('empty groups and what is no filter ask nothing', () => {
  for (const json of [
    null,
    undefined,
    'x',
    7,
    [],
    {},
    { and: [] },
    { and: [{ or: [] }] },
    { and: 'x' },
    { field: 1 },
  ])
    expect(filterOf(draftOf(json))).toBeUndefined()
  const condition = { field: 'level', op: 'is', value: 'A' }
  expect(filterOf(draftOf({ and: [condition, { or: [] }, null] }))).toEqual({ and: [condition] })
})

test('"none of these" is one group, and not a group within another', () => {
  const parts = ['A', 'B'].map((value) => ({ field: 'level', op: 'is', value }))
  const draft = draftOf({ not: { or: parts } })
  expect([draft.mode, draft.parts.length]).toEqual(['none', 2])
  expect(filterOf(draft)).toEqual({ not: { or: parts } })
})

test('a draft is complete once every condition has all it compares with', () => {
  const one = (field: string, op: string, value?: unknown): GroupDraft => ({
    key: 'g',
    mode: 'all',
    parts: [{ key: 'c', field, op, value }],
  })
  for (const whole of [
    one('level', 'is', 'A'),
    one('level', 'is_empty'),
    one('employees', 'is', 0),
    one('isActive', 'is', false),
    one('dueOn', 'lt', { days: 0 }),
    { ...one('level', 'is', 'A'), parts: [] },
  ])
    expect(isComplete(whole)).toBe(true)
  for (const part of [
    one('', 'is', 'A'),
    one('level', '', 'A'),
    one('level', 'is'),
    one('level', 'is', ''),
    one('level', 'in', []),
  ]) {
    expect(isComplete(part)).toBe(false)
    expect(isComplete({ key: 'o', mode: 'any', parts: [part] })).toBe(false)
  }
})
