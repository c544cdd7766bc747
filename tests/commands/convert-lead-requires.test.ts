import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { customers, leads } from '@/db'
import { doDescribed } from '@/lib/commands/described-acts'
import { setRights } from '@/lib/commands/set-rights'
import { getRecord } from '@/lib/queries/get-record'
import { actDone } from '../support/act-done'
import { addField } from '../support/custom-fields'
import { recordWorld, type RecordWorld } from '../support/record-world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const WHO = { name: '周宁', company: '云帆物流有限公司' }

async function convert(id: string, values: object = {}) {
  const actor = await world.as('rep')
  return actDone(world.store, (tx) => doDescribed(tx, actor, 'lead.convert', id, values))
}
async function leadOf(id: string) {
  const [row] = await world.store.read((reader) => reader.select().from(leads).where(eq(leads.id, id)))
  return row as typeof leads.$inferSelect
}
const made = () => world.store.read((reader) => reader.select().from(customers))

test('what the workspace requires of customers, contacts and opportunities is asked for by name, and put there', async () => {
  const { store } = world
  for (const record of ['customer', 'contact', 'opportunity'] as const)
    await addField(store, { record, kind: 'text', key: `${record}Code`, name: '编码', isRequired: true })
  const codes = {
    'customer.x_customerCode': 'A',
    'contact.x_contactCode': 'B',
    'opportunity.x_opportunityCode': 'C',
  }
  const id = await world.made('lead', WHO, 'rep')
  expect(await convert(id)).toMatchObject({
    refusal: 'invalid_input',
    errors: { 'customer.x_customerCode': 'required', 'opportunity.x_opportunityCode': 'required' },
  })
  const { 'contact.x_contactCode': _code, ...others } = codes
  expect(await convert(id, others)).toMatchObject({ errors: { 'contact.x_contactCode': 'required' } })
  expect(await made()).toEqual([])
  expect(await convert(id, codes)).toMatchObject({ ok: true })
  const { customerId, contactId, opportunityId } = await leadOf(id)
  const rep = await world.as('rep')
  const read = (record: 'customer' | 'contact' | 'opportunity', of: string | null) =>
    store.read((reader) => getRecord(reader, rep, record, of ?? ''))
  expect(await read('customer', customerId)).toMatchObject({ x_customerCode: 'A' })
  expect(await read('contact', contactId)).toMatchObject({ x_contactCode: 'B' })
  expect(await read('opportunity', opportunityId)).toMatchObject({ x_opportunityCode: 'C' })
})

test('of what is not made nothing is asked, nor of who may not fill it in', async () => {
  const { store } = world
  for (const record of ['customer', 'opportunity'] as const)
    await addField(store, { record, kind: 'number', key: `${record}Size`, name: '规模', isRequired: true })
  const customerId = await world.made('customer', { name: '云帆物流', x_customerSize: 3 }, 'rep')
  const id = await world.made('lead', WHO, 'rep')
  expect(await convert(id, { customerId, makesOpportunity: false })).toMatchObject({ ok: true })
  const admin = await world.as('admin')
  const wish = {
    reaches: [],
    fields: (['customer', 'opportunity'] as const).map((record) => ({
      ...{ role: 'rep' as const, record, field: `x_${record}Size` },
      ...{ from: 'edit' as const, to: 'see' as const },
    })),
  }
  expect(await store.write((tx) => setRights(tx, admin, wish))).toMatchObject({ ok: true })
  const other = await world.made('lead', WHO, 'rep')
  expect(await convert(other)).toMatchObject({ ok: true })
})
