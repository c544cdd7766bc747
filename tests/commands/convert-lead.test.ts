import { eq, isNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { contacts, customers, eventSubjects, events, leads, opportunities, stages, type Writer } from '@/db'
import { doDescribed } from '@/lib/commands/described-acts'
import { undoEvent } from '@/lib/commands/undo-event'
import type { Outcome } from '@/lib/domain/refusals'
import { timelineOf } from '@/lib/queries/timeline'
import { actDone } from '../support/act-done'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { people, type Person } from '../support/world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const WHO = {
  name: '周宁',
  company: '云帆物流有限公司',
  title: '采购经理',
  phone: '139 0013 9000',
  email: 'zhou@example.com',
  tags: ['展会'],
  city: '杭州',
}

const done = <V>(act: (tx: Writer) => Promise<Outcome<V>>) => actDone(world.store, act)

async function convert(id: string, values: object = {}, by: Person = 'rep') {
  const actor = await world.as(by)
  return done((tx) => doDescribed(tx, actor, 'lead.convert', id, values))
}
async function leadOf(id: string) {
  const [row] = await world.store.read((reader) => reader.select().from(leads).where(eq(leads.id, id)))
  return row as typeof leads.$inferSelect
}
/** What stands beside leads, and not in the bin. */
const made = () =>
  world.store.read(async (reader) => ({
    customers: await reader.select().from(customers).where(isNull(customers.deletedAt)),
    contacts: await reader.select().from(contacts).where(isNull(contacts.deletedAt)),
    opportunities: await reader.select().from(opportunities).where(isNull(opportunities.deletedAt)),
  }))

test('conversion makes a customer, a contact and an opportunity, and the lead says so', async () => {
  const id = await world.made('lead', WHO, 'rep')
  expect(await convert(id, { amount: 900_000, opportunityName: '仓储一期' })).toMatchObject({ ok: true })
  const found = await made()
  const [customer, contact, opportunity] = [found.customers[0], found.contacts[0], found.opportunities[0]]
  expect(customer).toMatchObject({ name: WHO.company, kind: 'company', city: '杭州', tags: ['展会'] })
  expect(contact).toMatchObject({
    name: '周宁',
    title: '采购经理',
    phone: WHO.phone,
    email: 'zhou@example.com',
    customerId: customer?.id,
  })
  expect(opportunity).toMatchObject({
    name: '仓储一期',
    amount: 900_000,
    customerId: customer?.id,
    contactId: contact?.id,
    status: 'open',
  })
  for (const each of [customer, contact, opportunity]) expect(each?.ownerId).toBe(people.rep.id)
  expect(await leadOf(id)).toMatchObject({
    status: 'converted',
    customerId: customer?.id,
    contactId: contact?.id,
    opportunityId: opportunity?.id,
  })
  expect((await leadOf(id)).convertedAt).toBeGreaterThan(0)
})

test('all of it is one batch of events', async () => {
  const id = await world.made('lead', WHO, 'rep')
  await convert(id)
  const written = await world.store.read((reader) => reader.select().from(events))
  const batch = written.filter(({ batchId }) => batchId !== null)
  expect(new Set(batch.map(({ batchId }) => batchId)).size).toBe(1)
  expect(batch.map(({ act }) => act).sort()).toEqual([
    'contact.create',
    'customer.create',
    'lead.convert',
    'opportunity.create',
  ])
})

test('it is all or nothing: where the opportunity is refused, no customer is left behind', async () => {
  const id = await world.made('lead', WHO, 'rep')
  const before = await world.store.read((reader) => reader.select().from(events))
  for (const values of [
    { amount: -1 },
    { amount: 1, currency: 'yuan' },
    { opportunityName: 'x'.repeat(501) },
  ])
    expect(await convert(id, values)).toMatchObject({ ok: false, refusal: 'invalid_input' })
  await world.store.write((tx) => tx.update(stages).set({ requiredFields: ['expectedCloseOn'] }))
  expect(await convert(id)).toMatchObject({ ok: false, errors: { expectedCloseOn: 'required' } })
  expect(await made()).toEqual({ customers: [], contacts: [], opportunities: [] })
  expect(await world.store.read((reader) => reader.select().from(events))).toHaveLength(before.length)
  expect((await leadOf(id)).status).toBe('new')
})

test('a customer that there is already is taken, and whoever asked is a contact of it', async () => {
  const customerId = await world.made('customer', { name: '云帆物流' }, 'rep')
  const [known, alone] = [
    await world.made('lead', WHO, 'rep'),
    await world.made('lead', { name: '吴刚', phone: '137 0000 1111' }, 'rep'),
  ]
  await convert(known, { customerId })
  await convert(alone, { customerId, makesOpportunity: false })
  const found = await made()
  expect(found.customers.map(({ id }) => id)).toEqual([customerId])
  expect(found.contacts.map(({ name, customerId: at }) => [name, at]).sort()).toEqual(
    [
      ['周宁', customerId],
      ['吴刚', customerId],
    ].sort(),
  )
  expect(found.opportunities.map((each) => each.customerId)).toEqual([customerId])
})

test('somebody who asks for themselves becomes a customer who is a person', async () => {
  const id = await world.made('lead', { name: '吴刚', phone: '137 0000 1111' }, 'rep')
  await convert(id, { makesOpportunity: false })
  const found = await made()
  expect(found.customers).toMatchObject([{ name: '吴刚', kind: 'person', phone: '137 0000 1111' }])
  expect([found.contacts, found.opportunities]).toEqual([[], []])
  expect(await leadOf(id)).toMatchObject({ contactId: null, opportunityId: null })
})

test('a customer out of sight cannot be taken, whoever knows its id', async () => {
  const id = await world.made('lead', WHO, 'rep')
  const foreign = await world.made('customer', { name: '外区' }, 'stranger')
  expect(await convert(id, { customerId: foreign })).toMatchObject({
    errors: { customerId: 'no_such_record' },
  })
})

test('a lead is converted once, also when two do it at the same moment', async () => {
  const id = await world.made('lead', WHO, 'rep')
  const outcomes = await Promise.all([convert(id), convert(id, {}, 'manager')])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'not_as_it_stands' })
  expect(await convert(id)).toMatchObject({ ok: false, refusal: 'not_as_it_stands' })
  expect((await made()).customers).toHaveLength(1)
})

test('a lead keeps its history, and the customer’s begins with where it came from', async () => {
  const id = await world.made('lead', WHO, 'rep')
  await world.made('activity', { subject: '电话', kind: 'call', leadId: id }, 'rep')
  await world.changed('lead', id, { status: 'qualified' }, 'rep')
  await convert(id)
  const { customerId } = await leadOf(id)
  const subjects = await world.store.read((reader) =>
    reader
      .select({ act: events.act })
      .from(eventSubjects)
      .innerJoin(events, eq(events.id, eventSubjects.eventId))
      .where(eq(eventSubjects.subject, `lead:${id}`)),
  )
  expect(subjects.map(({ act }) => act).sort()).toEqual([
    'activity.create',
    'lead.convert',
    'lead.create',
    'lead.update',
  ])
  const actor = await world.as('rep')
  const timeline = await world.store.read((reader) =>
    timelineOf(reader, actor, { record: 'customer', id: customerId ?? '' }),
  )
  expect(JSON.stringify(timeline)).toContain('lead.convert')
})

test('a conversion can be undone: what it made is in the bin, and the lead stands as before', async () => {
  const id = await world.made('lead', WHO, 'rep')
  await world.changed('lead', id, { status: 'qualified' }, 'rep')
  const converted = await convert(id)
  if (!converted.ok) throw new Error('refused')
  const rep = await world.as('rep')
  const eventId = converted.value.eventId ?? ''
  expect(await done((tx) => undoEvent(tx, rep, { eventId }))).toMatchObject({ ok: true })
  expect(await made()).toEqual({ customers: [], contacts: [], opportunities: [] })
  expect(await leadOf(id)).toMatchObject({
    status: 'qualified',
    convertedAt: null,
    customerId: null,
    contactId: null,
    opportunityId: null,
  })
  expect(await done((tx) => undoEvent(tx, rep, { eventId }))).toMatchObject({ refusal: 'already_undone' })
  expect(await convert(id)).toMatchObject({ ok: true })
})

test('a conversion is not undone over the work of others, nor is a customer that was there before', async () => {
  const [id, other] = [await world.made('lead', WHO, 'rep'), await world.made('lead', WHO, 'rep')]
  const customerId = await world.made('customer', { name: '老客户' }, 'rep')
  const [fresh, linked] = [await convert(id), await convert(other, { customerId })]
  const { opportunityId } = await leadOf(id)
  await world.changed('opportunity', opportunityId ?? '', { amount: 5 }, 'manager')
  const rep = await world.as('rep')
  const undo = (outcome: typeof fresh) =>
    done((tx) => undoEvent(tx, rep, { eventId: (outcome.ok && outcome.value.eventId) || '' }))
  expect(await undo(fresh)).toMatchObject({ refusal: 'undo_superseded', details: { by: '李蕾' } })
  expect((await leadOf(id)).status).toBe('converted')
  expect(await undo(linked)).toMatchObject({ ok: true })
  expect((await made()).customers.map((each) => each.id)).toContain(customerId)
})
