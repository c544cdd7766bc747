import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import { type BulkEffect, MOST_BULK } from '@/lib/domain/bulk'
import { digestOf } from '../support/all-tables'
import { type Client, clientOf } from '../support/api'
import { browserOf, HOME, request, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld, people } from '../support/world'

let store: Store
type Browsing = 'manager' | 'rep' | 'stranger'
const clients = {} as Record<Browsing, Client>
const headers = {} as Record<Browsing, Record<string, string>>
/** Customers by whose they are. */
const ids: Record<string, string[]> = { rep: [], mate: [], stranger: [] }

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  for (const person of ['manager', 'rep', 'stranger'] as const) {
    clients[person] = await clientOf(store, person)
    headers[person] = await browserOf(store, person)
  }
  for (const [owner, by] of [
    ['rep', 'manager'],
    ['mate', 'manager'],
    ['stranger', 'stranger'],
  ] as const)
    for (let n = 0; n < 5; n++) {
      const values = {
        name: `${owner} ${n}`,
        ownerId: people[owner].id,
        level: n === 0 ? 'A' : 'C',
        tags: ['旧'],
      }
      const made = await clients[by].post('/customers', values)
      ids[owner]?.push(made.body.id)
    }
})

/** Sends what the list's screen sends. */
async function bulk(person: Browsing, body: object, path = '/api/screen/customers/bulk') {
  const asked = { ids: null, address: '', isPreview: false, ...body }
  const answer = await dispatch(
    new Request(HOME + path, request('POST', headers[person], path.endsWith('batch') ? body : asked)),
  )
  return { status: answer.status, body: (await answer.json()) as BulkEffect & { code?: string } }
}
const levels = async () => {
  const { body } = await clients.manager.get('/customers?limit=200&sort=name')
  return (body as unknown as { data: { name: string; level: string }[] }).data.map(({ level }) => level)
}
const toB = { do: 'update', values: { level: 'B' } }

test('a preview says what would change and writes nothing', async () => {
  const before = await store.read(digestOf)
  const { body } = await bulk('manager', {
    ids: ids.rep,
    act: { do: 'update', values: { level: 'A' } },
    isPreview: true,
  })
  expect(body).toEqual({ batchId: null, changed: 4, unchanged: 1, refused: [] })
  expect(await store.read(digestOf)).toBe(before)
})

test('a bulk edit changes what it said, and is taken back in one step', async () => {
  const before = await levels()
  const { body } = await bulk('manager', { ids: [...(ids.rep ?? []), ...(ids.mate ?? [])], act: toB })
  expect(body).toMatchObject({ changed: 10, unchanged: 0, refused: [] })
  expect(new Set(await levels())).toEqual(new Set(['B']))
  const undone = await bulk('manager', { batchId: body.batchId }, '/api/screen/undo/batch')
  expect(undone.body).toMatchObject({ changed: 10, refused: [] })
  expect(await levels()).toEqual(before)
})

test('what somebody may not touch is refused one by one, and the rest is done', async () => {
  const { body } = await bulk('rep', { ids: [...(ids.rep ?? []), ...(ids.stranger ?? [])], act: toB })
  expect(body).toMatchObject({ changed: 5, refused: [{ code: 'not_found', count: 5 }] })
  const theirs = await clients.stranger.get('/customers')
  expect(
    (theirs.body as unknown as { data: { level: string }[] }).data.map(({ level }) => level),
  ).not.toContain('B')
  await bulk('rep', { batchId: body.batchId }, '/api/screen/undo/batch')
})

test('all that a list leaves in is all that its address leaves in', async () => {
  const filter = JSON.stringify({ field: 'ownerId', op: 'is', value: people.mate.id })
  const address = new URLSearchParams({ filter }).toString()
  const { body } = await bulk('manager', { address, act: { do: 'tag', add: ['重点'], remove: ['旧'] } })
  expect(body.changed).toBe(5)
  const { body: mates } = await clients.manager.get(`/customers?limit=200&sort=name`)
  const tags = (mates as unknown as { data: { ownerId: string; tags: string[] }[] }).data.map(
    ({ ownerId, tags: own }) => [ownerId === people.mate.id, own.join()],
  )
  expect(new Set(tags.map(String))).toEqual(new Set(['true,重点', 'false,旧']))
})

test('deleted together, restored together', async () => {
  const { body } = await bulk('manager', { ids: ids.mate, act: { do: 'delete' } })
  expect(body.changed).toBe(5)
  expect(await levels()).toHaveLength(5)
  expect((await bulk('manager', { batchId: body.batchId }, '/api/screen/undo/batch')).body.changed).toBe(5)
  expect(await levels()).toHaveLength(10)
})

test('nobody takes back what somebody else has done, and what was changed since stays', async () => {
  const { body } = await bulk('manager', {
    ids: ids.rep,
    act: { do: 'update', values: { industry: '物流' } },
  })
  expect((await bulk('stranger', { batchId: body.batchId }, '/api/screen/undo/batch')).status).toBe(404)
  await clients.rep.patch(`/customers/${ids.rep?.[0]}`, { industry: '制造' })
  const undone = await bulk('manager', { batchId: body.batchId }, '/api/screen/undo/batch')
  expect(undone.body).toMatchObject({ changed: 4, refused: [{ code: 'undo_superseded', count: 1 }] })
})

test.each([
  [{ act: { do: 'burn' } }, 422],
  [{ act: toB, ids: Array.from({ length: MOST_BULK + 1 }, (_, n) => `c-${n}`) }, 422],
  [{ act: toB, address: 'filter={"field":"nothing"}' }, 422],
  [{ act: toB, more: 1 }, 422],
])('what a bulk act does not take is refused: %#', async (body, status) => {
  const before = await store.read(digestOf)
  expect((await bulk('manager', body)).status).toBe(status)
  expect(await store.read(digestOf)).toBe(before)
})

test('a wrong value is refused for each, in words, and changes nothing', async () => {
  const { body } = await bulk('manager', { ids: ids.rep, act: { do: 'update', values: { level: 'Z' } } })
  expect(body).toMatchObject({ batchId: null, changed: 0, refused: [{ code: 'invalid_input', count: 5 }] })
})
