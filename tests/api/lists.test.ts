import { beforeAll, expect, test } from 'vitest'
import { opportunities, type Store } from '@/db'
import { type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, NOW, people, stageIds } from '../support/world'

interface Page {
  data: Record<string, unknown>[]
  nextCursor: string | null
  total?: number
  sums?: Record<string, Record<string, number>>
}
const MANY = 500
let store: Store
let manager: Client

/** Every third without an amount, many of them equal; some names equal, some without a closing day. */
const rows = Array.from({ length: MANY }, (_, n) => ({
  id: `o-${String((n * 7919) % MANY).padStart(4, '0')}`,
  name: `商机 ${n % 40}`,
  nameKey: `商机 ${n % 40}`,
  sortKey: `shangji ${String(n % 40).padStart(2, '0')}`,
  pipelineId: 'p-main',
  stageId: stageIds.contacted,
  rank: `a${String(n).padStart(4, '0')}`,
  status: 'open' as const,
  amount: n % 3 === 0 ? null : (n % 17) * 100,
  currency: n % 5 === 0 ? 'USD' : 'CNY',
  probability: 10,
  forecastCategory: 'pipeline' as const,
  expectedCloseOn: n % 4 === 0 ? null : `2026-12-${String((n % 28) + 1).padStart(2, '0')}`,
  ownerId: n % 2 === 0 ? people.rep.id : people.mate.id,
  enteredStageAt: NOW,
  createdAt: NOW,
  updatedAt: NOW + (n % 10),
}))

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  manager = await clientOf(store, 'manager')
  await store.write(async (tx) => {
    for (let at = 0; at < MANY; at += 50) await tx.insert(opportunities).values(rows.slice(at, at + 50))
  })
})

const list = async (query: Record<string, string>, client = manager) => {
  const answer = await client.get<Page>('/opportunities', query)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

/** Compares as the API promises: empty values last either way, equal ones by id. */
function inOrder(sort: string) {
  const keys = sort
    .split(',')
    .map((key) => ({ name: key.replace('-', ''), sign: key.startsWith('-') ? -1 : 1 }))
  const valueOf = (row: (typeof rows)[number], name: string) =>
    name === 'name' ? row.sortKey : row[name as 'amount']
  return [...rows].sort((a, b) => {
    for (const { name, sign } of keys) {
      const [x, y] = [valueOf(a, name), valueOf(b, name)]
      if (x === y) continue
      if (x === null || y === null) return x === null ? 1 : -1
      return x < y ? -sign : sign
    }
    return a.id < b.id ? -1 : 1
  })
}

test.each(['-amount', 'amount', 'expectedCloseOn,-amount', '-expectedCloseOn,name', 'name', '-updatedAt'])(
  'paging by %s meets every row once and in order, empty ones last',
  async (sort) => {
    const met: unknown[] = []
    let cursor: string | null = null
    do {
      const page: Page = await list({ sort, limit: '67', ...(cursor ? { cursor } : {}) })
      met.push(...page.data.map((row) => row.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(met).toEqual(inOrder(sort).map((row) => row.id))
  },
)

test('a page that ends exactly at the last row has no next one', async () => {
  const filter = JSON.stringify({ field: 'id', op: 'in', value: rows.slice(0, 20).map((row) => row.id) })
  expect((await list({ filter, limit: '20' })).nextCursor).toBeNull()
  expect((await list({ filter, limit: '19' })).nextCursor).not.toBeNull()
})

test('rows that come between two pages shift nothing', async () => {
  const first = await list({ sort: 'name', limit: '10' })
  const admin = await clientOf(store, 'admin')
  const early = await admin.post('/opportunities', { name: '啊', ownerId: people.rep.id })
  const second = await list({ sort: 'name', limit: '10', cursor: String(first.nextCursor) })
  const expected = inOrder('name').slice(10, 20)
  expect(second.data.map((row) => row.id)).toEqual(expected.map((row) => row.id))
  await admin.ask('DELETE', `/opportunities/${early.body.id}`)
})

test('count and sums are of the whole result, each currency by itself, empty amounts left out', async () => {
  const page = await list({ limit: '1', count: 'true', sums: 'amount' })
  const sumOf = (currency: string) =>
    rows.filter((row) => row.currency === currency).reduce((sum, row) => sum + (row.amount ?? 0), 0)
  expect([page.data.length, page.total, page.sums]).toEqual([
    1,
    MANY,
    { amount: { CNY: sumOf('CNY'), USD: sumOf('USD') } },
  ])
})

test('the filter tree narrows rows, count and sums alike', async () => {
  const filter = {
    and: [
      {
        or: [
          { field: 'amount', op: 'is_empty' },
          { field: 'amount', op: 'gte', value: 1000 },
        ],
      },
      { not: { field: 'ownerId', op: 'is', value: people.mate.id } },
      { field: 'expectedCloseOn', op: 'lte', value: '2026-12-15' },
    ],
  }
  const wanted = rows.filter(
    (row) =>
      (row.amount === null || row.amount >= 1000) &&
      row.ownerId !== people.mate.id &&
      row.expectedCloseOn !== null &&
      row.expectedCloseOn <= '2026-12-15',
  )
  const page = await list({ filter: JSON.stringify(filter), limit: '200', count: 'true', sums: 'amount' })
  expect(page.data.map((row) => row.id).sort()).toEqual(wanted.map((row) => row.id).sort())
  expect(page.total).toBe(wanted.length)
  const sum = wanted.reduce((all, row) => all + (row.amount ?? 0), 0)
  expect(Object.values(page.sums?.amount ?? {}).reduce((all, each) => all + each, 0)).toBe(sum)
})

test('the board’s columns hold what the list holds, narrowed by filter, owner, words and stage', async () => {
  interface Board {
    columns: { stageId: string; count: number; cards: { id: string }[]; nextCursor: string | null }[]
  }
  const board = async (query: Record<string, string | string[]>) =>
    (await manager.get<Board>('/board', { pipelineId: 'p-main', ...query })).body.columns
  const counts = (columns: Board['columns']) => columns.map((column) => column.count)
  const of = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length
  expect(counts(await board({}))).toEqual([MANY, 0, 0, 0, 0])
  const filter = JSON.stringify({ field: 'amount', op: 'is_empty' })
  expect(counts(await board({ filter, stage: stageIds.contacted }))).toEqual([
    of((row) => row.amount === null),
  ])
  expect(counts(await board({ owner: people.rep.id, stage: [stageIds.contacted, stageIds.won] }))).toEqual([
    of((row) => row.ownerId === people.rep.id),
    0,
  ])
  expect(counts(await board({ owner: [people.rep.id, people.mate.id] }))[0]).toBe(MANY)
  expect(counts(await board({ q: '商机 39' }))[0]).toBe(of((row) => row.name === '商机 39'))
  const met: string[] = []
  let cursor: string | null = null
  do {
    const [column]: Board['columns'] = await board({
      stage: stageIds.contacted,
      ...(cursor ? { cursor } : {}),
    })
    met.push(...(column?.cards.map((card) => card.id) ?? []))
    cursor = column?.nextCursor ?? null
  } while (cursor)
  expect(met).toEqual(rows.map((row) => row.id))
})
