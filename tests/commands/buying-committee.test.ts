import { beforeEach, expect, test } from 'vitest'
import { events, eventSubjects } from '@/db'
import { and, eq } from 'drizzle-orm'
import { binPage } from '@/lib/queries/bin'
import { listRecords } from '@/lib/queries/list-records'
import { recordView } from '@/lib/queries/record-view'
import { referenceOptions } from '@/lib/queries/reference-options'
import { timelineOf } from '@/lib/queries/timeline'
import { type LineWorld, lineWorld } from '../support/line-world'
import { actorOf, type Person } from '../support/world'

let world: LineWorld
let customerId: string
let id: string
let chen: string
beforeEach(async () => {
  world = await lineWorld()
  customerId = (await world.made('customer', { name: '岚叶' })).id
  id = (await world.made('opportunity', { name: '仓储', customerId })).id
  chen = (await world.made('contact', { name: '陈立群', customerId })).id
})
const member = (values: Record<string, unknown>) => ({ opportunityId: id, role: 'user', ...values })

test('a contact has one role and one attitude in an opportunity, also after it comes back from the bin', async () => {
  const row = await world.made('opportunityContact', member({ contactId: chen, role: 'decision_maker' }))
  expect(row).toMatchObject({ attitude: 'unknown', note: null })
  const taken = { ok: false, errors: { contactId: 'taken' } }
  expect(await world.make('opportunityContact', member({ contactId: chen }))).toMatchObject(taken)
  expect(await world.change('opportunityContact', row.id, { attitude: 'supports' })).toMatchObject({
    ok: true,
  })
  await world.remove('opportunityContact', row.id)
  await world.made('opportunityContact', member({ contactId: chen }))
  expect(await world.restore('opportunityContact', row.id)).toMatchObject(taken)
})

test('what links two records goes by the name of the one it names: in view, bin, timeline and search', async () => {
  const row = await world.made('opportunityContact', member({ contactId: chen }))
  const [view, timeline, found, other] = await world.store.read(async (reader) => [
    await recordView(reader, world.rep, 'opportunityContact', row.id),
    await timelineOf(reader, world.rep, { record: 'opportunity', id }),
    await listRecords(reader, world.rep, { record: 'opportunityContact', text: 'clq' }),
    await listRecords(reader, world.rep, { record: 'opportunityContact', text: '王' }),
  ])
  expect(view).toMatchObject({ value: { title: '陈立群' } })
  expect(timeline.ok && timeline.value.entries[0]).toMatchObject({
    act: 'opportunityContact.create',
    name: '陈立群',
  })
  expect([found, other].map((answer) => answer.ok && answer.value.data.length)).toEqual([1, 0])
  await world.remove('opportunityContact', row.id)
  const bin = await world.store.read((reader) =>
    binPage(reader, world.rep, { record: 'opportunityContact' } as never),
  )
  expect(bin).toMatchObject({ value: { lines: [{ name: '陈立群' }] } })
})

test('the opportunity lists its people with what may be done, the contact its opportunities', async () => {
  await world.made('opportunityContact', member({ contactId: chen, role: 'champion', attitude: 'supports' }))
  const related = async (record: 'opportunity' | 'contact', of: string) => {
    const view = await world.store.read((reader) => recordView(reader, world.rep, record, of))
    return view.ok ? view.value.related.find((list) => list.record === 'opportunityContact') : null
  }
  const ofDeal = await related('opportunity', id)
  expect(ofDeal).toMatchObject({
    total: 1,
    titled: null,
    grid: { adds: ['contactId', 'note', 'role', 'attitude'] },
  })
  expect(ofDeal?.labels[chen]).toBe('陈立群')
  const ofContact = await related('contact', chen)
  expect(ofContact).toMatchObject({
    total: 1,
    titled: 'opportunityId',
    grid: null,
    rows: [{ role: 'champion' }],
  })
  expect(ofContact?.labels[id]).toBe('仓储')
  const events_ = await world.store.read((reader) =>
    reader
      .select({ act: events.act })
      .from(events)
      .innerJoin(eventSubjects, eq(eventSubjects.eventId, events.id))
      .where(and(eq(eventSubjects.subject, `contact:${chen}`), eq(events.act, 'opportunityContact.create'))),
  )
  expect(events_).toHaveLength(1)
})

test('contacts of the customer are offered first, then others', async () => {
  const elsewhere = (await world.made('customer', { name: '设计院' })).id
  const adviser = (await world.made('contact', { name: '安顾问', customerId: elsewhere })).id
  const offered = (isBeyond: boolean) =>
    world.store.read((reader) =>
      referenceOptions(reader, world.rep, { record: 'contact', text: '', customerId, isBeyond }),
    )
  expect((await offered(true)).map((option) => option.id)).toEqual([chen, adviser])
  expect((await offered(false)).map((option) => option.id)).toEqual([chen])
})

test('who sees the opportunity sees who has a say; who may not edit it does not', async () => {
  const row = await world.made('opportunityContact', member({ contactId: chen }))
  const seen = async (person: Person) => {
    const by = await actorOf(world.store, person)
    const list = await world.store.read((reader) => listRecords(reader, by, { record: 'opportunityContact' }))
    return list.ok ? list.value.data.length : null
  }
  const all = ['rep', 'manager', 'support', 'mate', 'stranger'] as const
  expect(await Promise.all(all.map(seen))).toEqual([1, 1, 1, 0, 0])
  for (const person of ['support', 'mate'] as const) {
    const by = await actorOf(world.store, person)
    await expect(world.change('opportunityContact', row.id, { role: 'user' }, by)).rejects.toThrow(
      'not found',
    )
  }
})
