import type { Person } from '@/tests/support/world'

/** A list that somebody asks for, as its address says it. */
export interface ListCase {
  name: string
  records: 'customers' | 'opportunities'
  q?: string
  sort?: string
  filter?: unknown
  /** Money fields that are added up beside the count. */
  sums?: string
  /** Whether what belongs to the rows is counted or added up: such totals have a limit of their own. */
  isRelated?: boolean
}

export const askers: readonly (readonly [Person, string])[] = [
  ['owner', 'owner'],
  ['manager', 'manager with a fifth'],
  ['rep', 'rep with 10,000'],
  ['mate', 'rep with 100'],
]

const is = (field: string, value: unknown) => ({ field, op: 'is', value })
const within = (field: string, value: unknown[]) => ({ field, op: 'in', value })
const contains = (field: string, value: string) => ({ field, op: 'contains', value })
const since = (field: string, days: number) => ({ field, op: 'gte', value: { days: -days } })
const opportunities = (measure: unknown, value: number, where: unknown = { and: [] }) => ({
  ...{ related: 'opportunity', by: 'customerId', where, measure, op: 'gte', value },
})
const ofThree = { and: [is('status', 'active'), is('industry', '软件'), is('level', 'B')] }

/** What is asked: frequent and rare, by what an index keeps and by what none does, among them what nothing answers. */
export const cases: readonly ListCase[] = [
  { name: 'everything', records: 'customers' },
  {
    name: 'level, status, owner',
    records: 'customers',
    filter: {
      and: [is('level', 'A'), within('status', ['active', 'prospect']), is('ownerId', 'u-seller-7')],
    },
  },
  {
    name: 'tag, province, changed lately',
    records: 'customers',
    filter: { and: [contains('tags', '重点'), is('province', '江苏省'), since('updatedAt', 30)] },
  },
  {
    name: 'rare tag, province, changed within a year',
    records: 'customers',
    filter: { and: [contains('tags', '试点'), is('province', '江苏省'), since('updatedAt', 365)] },
  },
  {
    name: 'three that nothing answers',
    records: 'customers',
    filter: {
      and: [is('level', 'A'), is('status', 'lost'), { field: 'foundedYear', op: 'lt', value: 1_900 }],
    },
  },
  { name: 'three, by level and name', records: 'customers', sort: 'level,name', filter: ofThree },
  { name: 'three, the last changed first', records: 'customers', sort: '-updatedAt', filter: ofThree },
  {
    name: 'rare word, level, opportunities',
    records: 'customers',
    ...{ q: '华为', isRelated: true },
    filter: { and: [within('level', ['A', 'B', 'C']), opportunities('count', 1)] },
  },
  {
    name: 'common word, level, two opportunities',
    records: 'customers',
    ...{ q: '科技', isRelated: true },
    filter: { and: [is('level', 'A'), opportunities('count', 2)] },
  },
  {
    name: 'level, status, sum of open opportunities',
    records: 'customers',
    isRelated: true,
    filter: {
      and: [
        ...[is('level', 'B'), is('status', 'active')],
        opportunities({ sum: 'amount', currency: 'CNY' }, 100_000_000, is('status', 'open')),
      ],
    },
  },
  {
    name: 'opportunities: status, closing soon',
    records: 'opportunities',
    filter: {
      and: [is('status', 'open'), { field: 'expectedCloseOn', op: 'lte', value: { days: 30 } }],
    },
  },
  {
    name: 'opportunities: status, stage, amount',
    records: 'opportunities',
    sums: 'amount',
    filter: {
      and: [
        ...[is('status', 'open'), within('stageId', ['s-needs', 's-quoted'])],
        { field: 'amount', op: 'gte', value: 100_000_000 },
      ],
    },
  },
]

/** The question of a case as it stands behind the question mark. */
export function queryOf({ q, sort, filter, sums }: ListCase, totals = false): URLSearchParams {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (sort) query.set('sort', sort)
  if (filter) query.set('filter', JSON.stringify(filter))
  if (totals) {
    query.set('count', 'true')
    query.set('limit', '1')
    if (sums) query.set('sums', sums)
  }
  return query
}
