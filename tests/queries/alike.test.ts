import { beforeAll, expect, test } from 'vitest'
import { alikeTo } from '@/lib/queries/alike'
import type { RecordName } from '@/lib/records/names'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { people, type Person } from '../support/world'

let world: RecordWorld
let customerId: string
let contactId: string

beforeAll(async () => {
  world = await recordWorld()
  const values = { name: '苏州明远精工有限公司', phone: '0512-6688 1234', creditCode: '91350100M000100Y43' }
  customerId = await world.made('customer', values, 'rep')
  const person = { name: '陈立', customerId, phone: '138 0013 8000', email: 'chen.li@example.com' }
  contactId = await world.made('contact', person, 'rep')
})

async function alike(person: Person, record: RecordName, values: Record<string, unknown>, exceptId?: string) {
  const actor = await world.as(person)
  return world.store.read((reader) => alikeTo(reader, actor, { record, values, exceptId }))
}
const seen = (field: string) => ({
  ...{ record: 'customer', field, id: customerId, name: '苏州明远精工有限公司' },
  ...{ detail: null, owner: people.rep.name },
})

test.each([
  ['without region and legal form', { name: '明远精工' }, 'name'],
  ['in traditional characters', { name: '明遠精工股份有限公司' }, 'name'],
  ['by its number, written otherwise', { name: '别的', phone: '+86 512 66881234' }, 'phone'],
  ['by its credit code', { name: '别的', creditCode: '91350100m000100y43' }, 'creditCode'],
])('a customer that is there is found %s', async (_, values, field) => {
  expect(await alike('rep', 'customer', values)).toEqual([seen(field)])
})

test('what it has in common in several ways is told once, and what is edited is not like itself', async () => {
  const values = { name: '明远精工', phone: '051266881234', creditCode: '91350100M000100Y43' }
  expect(await alike('rep', 'customer', values)).toEqual([seen('creditCode')])
  expect(await alike('rep', 'customer', values, customerId)).toEqual([])
})

test('a lead is like a customer by its company, and like a contact by number and address', async () => {
  expect(await alike('rep', 'lead', { name: '陈', company: '苏州明远精工' })).toEqual([seen('company')])
  const contact = { record: 'contact', id: contactId, name: '陈立', owner: null }
  expect(await alike('rep', 'lead', { phone: '13800138000' })).toMatchObject([{ ...contact, field: 'phone' }])
  expect(await alike('rep', 'lead', { email: 'Chen.Li@example.com' })).toMatchObject([
    { ...contact, field: 'email' },
  ])
})

test('of what is out of sight no more is told than that it is there, and whom to ask', async () => {
  expect(await alike('stranger', 'customer', { name: '明远精工' })).toEqual([
    { record: 'customer', field: 'name', id: null, name: null, detail: null, owner: people.rep.name },
  ])
})

test.each<[string, RecordName, Record<string, unknown>]>([
  ['another company', 'customer', { name: '明达精工' }],
  ['another number with the same end', 'customer', { phone: '0571-9988 1234' }],
  ['a number that says too little', 'customer', { phone: '1234' }],
  ['another address at the same house', 'contact', { email: 'chen.lin@example.com' }],
  ['what cannot be read', 'customer', { name: 12, phone: ['138'], creditCode: 'x', nothing: 'more' }],
  ['nothing', 'customer', { name: '', phone: null }],
  ['a kind that nothing is like', 'product', { name: '明远精工' }],
])('not alike: %s', async (_, record, values) => {
  expect(await alike('owner', record, values)).toEqual([])
})

test('of many that are alike five are told, and none of those in the bin', async () => {
  for (let n = 0; n < 7; n++) await world.made('customer', { name: `同名同姓${'，'.repeat(n)}` }, 'rep')
  expect(await alike('rep', 'customer', { name: '同名同姓' })).toHaveLength(5)
})
