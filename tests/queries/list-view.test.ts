import { expect, test } from 'vitest'
import { listPage, listTotals, listView } from '@/lib/queries/list-view'
import type { ListAddress } from '@/lib/records/list-address'
import type { RecordName } from '@/lib/records/names'
import { recordWorld } from '../support/record-world'
import type { Person } from '../support/world'

const { store, made, as } = await recordWorld()
const customerId = await made('customer', { name: '华为技术', phone: '138 1234 5678' }, 'rep')
await made('customer', { name: 'Harbor & Pine' }, 'mate')
await made('customer', { name: '外区客户' }, 'stranger')
await made('contact', { name: '周工', customerId, phone: '13900001111' }, 'rep')
await made('opportunity', { name: '智能仓储', customerId, amount: 8_600_000 }, 'rep')
await made('opportunity', { name: '海外项目', amount: 120_000, currency: 'USD' }, 'mate')
await made('opportunity', { name: '未填金额' }, 'rep')
await made('task', { title: '报价', dueOn: '2026-11-24' }, 'rep')

async function view(record: RecordName, by: Person, address: ListAddress = {}) {
  const actor = await as(by)
  const answer = await store.read((reader) => listView(reader, actor, record, address))
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const names = async (...asked: Parameters<typeof view>) =>
  (await view(...asked)).rows.map((row) => row.name ?? row.title)

test('a list holds what is in reach, with names for what it refers to', async () => {
  expect(await names('customer', 'rep')).toEqual(['华为技术'])
  expect(await names('customer', 'manager')).toEqual(['Harbor & Pine', '华为技术'])
  const { rows, labels } = await view('customer', 'rep')
  expect(labels[rows[0]?.ownerId as string]).toBe('王敏')
})

test('telephone numbers leave the server masked in lists', async () => {
  const page = await view('contact', 'rep')
  expect(page.rows[0]?.phone).toBe('139****1111')
  expect(JSON.stringify(page)).not.toContain('13900001111')
})

test('rows hold no more than a list shows', async () => {
  const { rows, columns } = await view('customer', 'rep')
  const allowed = new Set([...columns, 'id', 'version', 'status', 'doneAt', 'currency'])
  expect(Object.keys(rows[0] ?? {}).filter((field) => !allowed.has(field))).toEqual([])
})

test('the chips narrow: mine, not done, words in pinyin initials', async () => {
  expect(await names('opportunity', 'manager', { isMine: true })).toEqual([])
  expect(await names('opportunity', 'mate', { isMine: true })).toEqual(['海外项目'])
  expect(await names('customer', 'manager', { text: 'hwjs' })).toEqual(['华为技术'])
  expect(await names('task', 'rep', { done: 'no' })).toEqual(['报价'])
})

test('sums are of the whole result, a currency each, and an empty amount is not nought', async () => {
  const manager = await as('manager')
  const totals = await store.read((reader) => listTotals(reader, manager, 'opportunity', {}))
  expect(totals).toEqual({
    ok: true,
    value: {
      total: 3,
      sums: { amount: { CNY: 8_600_000, USD: 120_000 } },
      converted: expect.any(Object) as object,
    },
  })
})

test('prices are not added up, and who may not see amounts gets no column and no sum', async () => {
  const owner = await as('owner')
  await made('product', { name: '网关', price: 100, currency: 'CNY' }, 'owner')
  expect(await store.read((reader) => listTotals(reader, owner, 'product', {}))).toMatchObject({
    value: { sums: {} },
  })
  const support = await as('support')
  expect((await view('opportunity', 'support')).columns).not.toContain('amount')
  expect(await store.read((reader) => listTotals(reader, support, 'opportunity', {}))).toMatchObject({
    value: { sums: {} },
  })
})

test('an order or a filter that the list does not know is refused', async () => {
  const rep = await as('rep')
  const ask = (address: ListAddress) => store.read((reader) => listPage(reader, rep, 'customer', address))
  expect(await ask({ sort: 'phone' })).toMatchObject({ ok: false, errors: { sort: 'unknown_field' } })
  expect((await ask({ filter: 'broken' })).ok).toBe(false)
})

test('every role is offered only what it may ever do', async () => {
  expect((await view('customer', 'finance')).rights).not.toContain('create')
  expect((await view('customer', 'rep')).rights).toContain('create')
})
