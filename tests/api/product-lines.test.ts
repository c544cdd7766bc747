import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import type { BulkEffect } from '@/lib/domain/bulk'
import { type Client, clientOf } from '../support/api'
import { browserOf, HOME, request, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

let store: Store
let rep: Client
let headers: Record<string, string>
beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  rep = await clientOf(store, 'rep')
  headers = await browserOf(store, 'rep')
})

async function screen(path: string, body: object): Promise<BulkEffect> {
  const answer = await dispatch(new Request(HOME + path, request('POST', headers, body)))
  expect(answer.status).toBe(200)
  return (await answer.json()) as BulkEffect
}
const bulk = (ids: string[], act: object, isPreview = false) =>
  screen('/api/screen/opportunity-lines/bulk', { ids, address: '', act, isPreview })
const amountOf = async (id: string) => (await rep.get(`/opportunities/${id}`)).body.amount

test('the API keeps an amount to its lines, and says field by field why not', async () => {
  const { body: deal } = await rep.post('/opportunities', { name: '仓储', amount: 5 })
  const made = await rep.post('/opportunity-lines', {
    opportunityId: deal.id,
    name: '接口',
    unitPrice: '12.345',
  })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ quantity: '1', unitPrice: '12.345', amount: 1_235, currency: 'CNY' })
  expect(await amountOf(deal.id)).toBe(1_235)
  const byHand = await rep.patch(`/opportunities/${deal.id}`, { amount: 9 })
  expect([byHand.status, byHand.body]).toMatchObject([422, { errors: { amount: 'from_lines' } }])
  expect((await rep.patch(`/opportunity-lines/${made.body.id}`, { amount: 9 })).body).toMatchObject({
    errors: { amount: 'read_only' },
  })
  await rep.patch(`/opportunity-lines/${made.body.id}`, { quantity: '2' })
  expect(await amountOf(deal.id)).toBe(2_469)
})

test('many lines are edited and thrown away at once, each amount follows, and one undo brings all of it back', async () => {
  const ids: string[] = []
  const deals: string[] = []
  for (const name of ['一', '二']) {
    const { body: deal } = await rep.post('/opportunities', { name })
    deals.push(deal.id)
    for (const unitPrice of ['100', '50']) {
      const line = { opportunityId: deal.id, name: unitPrice, unitPrice, listPrice: '100' }
      ids.push((await rep.post('/opportunity-lines', line)).body.id)
    }
  }
  const amounts = async () => Promise.all(deals.map(amountOf))
  const halved = await bulk(ids, { do: 'update', values: { discount: '50' } })
  expect(halved).toMatchObject({ changed: 2, unchanged: 2, refused: [] })
  expect(await amounts()).toEqual([10_000, 10_000])
  expect(await screen('/api/screen/undo/batch', { batchId: halved.batchId })).toMatchObject({
    changed: 2,
    refused: [],
  })
  expect(await amounts()).toEqual([15_000, 15_000])

  const thrown = [ids[0] ?? '', ids[2] ?? '', ids[3] ?? '']
  expect(await bulk(thrown, { do: 'delete' }, true)).toMatchObject({ changed: 3, refused: [] })
  expect(await amounts()).toEqual([15_000, 15_000])
  const gone = await bulk(thrown, { do: 'delete' })
  // The last one that is thrown away leaves the amount.
  expect(await amountOf(deals[0] ?? '')).toBe(5_000)
  expect(await screen('/api/screen/undo/batch', { batchId: gone.batchId })).toMatchObject({
    changed: 3,
    refused: [],
  })
  expect(await amounts()).toEqual([15_000, 15_000])
})
