import { expect, test } from 'vitest'
import { searchForPalette } from '@/lib/queries/palette-search'
import { recordView } from '@/lib/queries/record-view'
import { referenceOptions } from '@/lib/queries/reference-options'
import type { RecordName } from '@/lib/records/names'
import { recordWorld } from '../support/record-world'
import type { Person } from '../support/world'

const { store, made, as } = await recordWorld()
const customerId = await made('customer', { name: '华为技术', phone: '13812345678' }, 'rep')
const other = await made('customer', { name: '汉王技术' }, 'stranger')
const contactId = await made('contact', { name: '周工', customerId }, 'rep')
await made('contact', { name: '周总', customerId: other }, 'stranger')
const opportunityId = await made('opportunity', { name: '智能仓储', customerId, amount: 860_000 }, 'rep')
await made('task', { title: '报价', customerId }, 'rep')

async function view(record: RecordName, id: string, by: Person) {
  const actor = await as(by)
  const answer = await store.read((reader) => recordView(reader, actor, record, id))
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

test('a customer is shown with its people, sales and work', async () => {
  const { related, title, values } = await view('customer', customerId, 'rep')
  expect(title).toBe('华为技术')
  expect(values.phone).toBe('13812345678')
  expect(related.map(({ record, total }) => [record, total])).toEqual([
    ['contact', 1],
    ['opportunity', 1],
    ['activity', 0],
    ['task', 1],
    ['ticket', 0],
    ['contract', 0],
    ['asset', 0],
  ])
})

test('an opportunity is shown with the stages it may go to', async () => {
  const { moving } = await view('opportunity', opportunityId, 'rep')
  expect(moving?.stages.map(({ name }) => name)).toEqual(['初步接触', '需求确认', '方案报价', '赢单', '输单'])
  expect(moving?.steps).toHaveLength(1)
})

test('a record offers what may be done to it, and no more', async () => {
  expect((await view('opportunity', opportunityId, 'rep')).rights).toEqual(
    expect.arrayContaining(['read', 'update', 'move', 'delete']),
  )
  expect((await view('opportunity', opportunityId, 'rep')).rights).not.toContain('assign')
  expect((await view('opportunity', opportunityId, 'manager')).rights).toContain('assign')
  expect((await view('opportunity', opportunityId, 'finance')).rights).toEqual(['read', 'export'])
  expect((await view('opportunity', opportunityId, 'support')).values).not.toHaveProperty('amount')
})

test('what is out of reach looks as if it were missing', async () => {
  await expect(view('customer', other, 'rep')).rejects.toThrow('not found')
  await expect(view('customer', 'none', 'rep')).rejects.toThrow('not found')
})

test('a pick-list finds by initials, tells namesakes apart and stays in reach', async () => {
  const rep = await as('rep')
  const find = (record: RecordName, text: string, of?: string) =>
    store.read((reader) => referenceOptions(reader, rep, { record, text, customerId: of }))
  expect(await find('customer', 'hw')).toEqual([{ id: customerId, name: '华为技术', detail: null }])
  expect(await find('contact', 'zhou')).toEqual([{ id: contactId, name: '周工', detail: '华为技术' }])
  expect(await find('contact', '', other)).toEqual([])
  expect((await find('stage', '')).map(({ name }) => name)[0]).toBe('初步接触')
})

test('an owner is chosen among those to whom the record may be given', async () => {
  const owners = async (by: Person) => {
    const actor = await as(by)
    const found = await store.read((reader) =>
      referenceOptions(reader, actor, { record: 'user', text: '', ownersOf: 'customer' }),
    )
    return found.map(({ name }) => name).sort()
  }
  expect(await owners('rep')).toEqual(['王敏'])
  expect(await owners('manager')).toEqual(['李蕾', '王敏', '赵强'].sort())
  expect(await owners('owner')).toContain('Ada Stone')
})

test('names that begin with the text stand before those that hold it', async () => {
  const owner = await as('owner')
  await made('customer', { name: '大汉王' }, 'owner')
  const found = await store.read((reader) =>
    referenceOptions(reader, owner, { record: 'customer', text: '汉王' }),
  )
  expect(found.map(({ name }) => name)).toEqual(['汉王技术', '大汉王'])
})

test('the palette finds records of every kind in reach, by the last digits of a phone too', async () => {
  const find = async (by: Person, text: string) => {
    const actor = await as(by)
    const hits = await store.read((reader) => searchForPalette(reader, actor, text))
    return hits.map(({ record, name }) => `${record} ${name}`)
  }
  expect(await find('rep', '5678')).toContain('customer 华为技术')
  expect(await find('rep', 'hwjs')).toContain('customer 华为技术')
  expect((await find('rep', '技术')).join()).not.toContain('汉王')
  expect(await find('owner', '技术')).toEqual(
    expect.arrayContaining(['customer 华为技术', 'customer 汉王技术']),
  )
  expect(await find('rep', '王敏')).toEqual(['user 王敏'])
  expect(await find('rep', '  ')).toEqual([])
})
