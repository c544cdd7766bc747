import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import { type Client, clientOf } from '../support/api'
import { serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { makeWorld, people } from '../support/world'

type Row = Record<string, unknown> & { expanded?: Record<string, Record<string, unknown> | null> }
let store: Store
let rep: Client
let support: Client
let customerId: string
let opportunityId: string

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
  support = await clientOf(store, 'support')
  customerId = (await rep.post('/customers', { name: '明远精工', phone: '13800138000' })).body.id
  const values = { name: '智能仓储一期', customerId, amount: 1280 }
  opportunityId = (await rep.post('/opportunities', values)).body.id
})

test('only the fields that are asked for come, with id and version', async () => {
  const one = await rep.get<Row>(`/opportunities/${opportunityId}`, { fields: 'name,amount,name' })
  expect(one.body).toEqual({ id: opportunityId, version: 1, name: '智能仓储一期', amount: 1280 })
  expect(one.headers.get('etag')).toBe('"1"')
  const list = await rep.get<{ data: Row[]; nextCursor: null }>('/opportunities', { fields: 'name' })
  expect(list.body.data).toEqual([{ id: opportunityId, version: 1, name: '智能仓储一期' }])
})

test('a page goes on by a field that is not among those asked for', async () => {
  await rep.post('/customers', { name: '东篱茶业' })
  const page = (cursor?: string) =>
    rep.get<{ data: Row[]; nextCursor: string | null }>('/customers', {
      ...{ fields: 'level', sort: '-name', limit: '1' },
      ...(cursor && { cursor }),
    })
  const first = await page()
  const second = await page(first.body.nextCursor ?? '')
  const ids = [...first.body.data, ...second.body.data].map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
  expect(second.body.nextCursor).toBeNull()
})

test('references come along whole, one level deep, whether or not they are asked for themselves', async () => {
  const wish = { fields: 'name', expand: 'customerId,ownerId,contactId' }
  const { body } = await rep.get<Row>(`/opportunities/${opportunityId}`, wish)
  expect(Object.keys(body).sort()).toEqual(['expanded', 'id', 'name', 'version'])
  expect(body.expanded?.customerId).toMatchObject({
    id: customerId,
    name: '明远精工',
    ownerId: people.rep.id,
  })
  expect(body.expanded?.customerId).not.toHaveProperty('expanded')
  expect(body.expanded?.ownerId).toMatchObject({ id: people.rep.id, name: people.rep.name })
  expect(body.expanded?.contactId).toBeNull()
})

test('what comes along holds no field that is hidden from the asker', async () => {
  const { body } = await support.get<{ data: Row[] }>('/opportunities', { expand: 'customerId' })
  for (const row of body.data) expect(row).not.toHaveProperty('amount')
  const contract = await rep.post('/contracts', { name: '框架', customerId, opportunityId })
  const path = `/contracts/${contract.body.id}`
  const seen = await rep.get<Row>(path, { expand: 'opportunityId' })
  expect(seen.body.expanded?.opportunityId).toMatchObject({ id: opportunityId, amount: 1280 })
  const hidden = await support.get<Row>(path, { expand: 'opportunityId' })
  expect(hidden.status).toBe(200)
  expect(hidden.body.expanded?.opportunityId).toMatchObject({ id: opportunityId })
  expect(hidden.body.expanded?.opportunityId).not.toHaveProperty('amount')
})

test.each([
  ['a field that is not there', 'fields', 'colour'],
  ['a hidden field', 'fields', 'amount'],
  ['what every object has', 'fields', 'constructor'],
  ['expansion of a field that is not there', 'expand', 'colour'],
  ['expansion of no reference', 'expand', 'name'],
])('refused: %s', async (_, parameter, name) => {
  for (const path of ['/opportunities', `/opportunities/${opportunityId}`]) {
    const { status, body } = await support.get(path, {
      [parameter]: name,
    })
    expect([status, body.errors]).toEqual([422, { [parameter]: 'unknown_field' }])
  }
})

test('a record out of sight is not found, whatever is asked of it', async () => {
  const stranger = await clientOf(store, 'stranger')
  const { status } = await stranger.get(`/opportunities/${opportunityId}`, { fields: 'colour' })
  expect(status).toBe(404)
})

test('one record takes no parameters of a list', async () => {
  const { status, body } = await rep.get(`/opportunities/${opportunityId}`, { limit: '1' })
  expect([status, body.errors]).toEqual([422, { limit: 'unknown_field' }])
})
