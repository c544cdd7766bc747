import { beforeEach, expect, test } from 'vitest'
import { events, eventValues, roleFields, roleReaches, type Store } from '@/db'
import { mayOwn } from '@/lib/access/authorize'
import { fieldRightOf, maySee, visibleFields } from '@/lib/access/fields'
import { type Action, permissions, reachOf, usualReach } from '@/lib/access/permissions'
import { createRecord } from '@/lib/commands/create-record'
import { setRights } from '@/lib/commands/set-rights'
import { undoEvent } from '@/lib/commands/undo-event'
import { updateRecord } from '@/lib/commands/update-record'
import { rightsEffect } from '@/lib/queries/rights-effect'
import { roles } from '@/lib/domain/roles'
import { descriptions } from '@/lib/records/all'
import { alwaysSeen } from '@/lib/records/always-seen'
import { recordNames } from '@/lib/records/names'
import type { FieldWish, ReachWish } from '@/lib/records/role-rights'
import { digestOf } from '../support/all-tables'
import { addField } from '../support/custom-fields'
import { customerRow } from '../support/plain-rows'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person } from '../support/world'
import { customers } from '@/db'

let store: Store
beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
})

const repReads: ReachWish = { role: 'rep', action: 'customer.read', from: 'own', to: 'all' }
const repSeesPhone: FieldWish = { role: 'rep', record: 'customer', field: 'phone', from: 'edit', to: 'see' }

async function set(person: Person, reaches: ReachWish[], fields: FieldWish[] = []) {
  const actor = await actorOf(store, person)
  return store.write((tx) => setRights(tx, actor, { reaches, fields }))
}

test('no permission of any role goes further than it reads, so that nothing is narrowed by that rule alone', async () => {
  for (const person of ['owner', 'admin', 'manager', 'rep', 'support', 'finance'] as const) {
    const actor = await actorOf(store, person)
    for (const action of permissions.keys())
      expect([action, reachOf(actor, action as Action)]).toEqual([
        action,
        usualReach(actor.role, action as Action),
      ])
  }
})

test('a change holds at the next question, and goes into the log once, from what to what', async () => {
  expect(reachOf(await actorOf(store, 'rep'), 'customer.read')).toBe('own')
  const done = await set('admin', [repReads], [repSeesPhone])
  expect(done.ok && done.value.eventId).toBeTruthy()
  const rep = await actorOf(store, 'rep')
  expect(reachOf(rep, 'customer.read')).toBe('all')
  expect(reachOf(await actorOf(store, 'manager'), 'customer.read')).toBe('team')
  expect(fieldRightOf(rep, 'customer', 'phone')).toBe('see')
  const [event, ...more] = await store.read((reader) => reader.select().from(events))
  expect(more).toEqual([])
  expect(event).toMatchObject({ act: 'workspace.setRights', subject: 'workspace:workspace' })
  const [{ values } = { values: '' }] = await store.read((reader) => reader.select().from(eventValues))
  expect(JSON.parse(values ?? '')).toEqual({
    'rep customer.read': ['own', 'all'],
    'rep customer#phone': ['edit', 'see'],
  })
})

test('only departures are kept: back to the usual leaves no row', async () => {
  await set('admin', [repReads], [repSeesPhone])
  await set(
    'admin',
    [{ ...repReads, from: 'all', to: 'own' }],
    [{ ...repSeesPhone, from: 'see', to: 'edit' }],
  )
  expect(await store.read((reader) => reader.select().from(roleReaches))).toEqual([])
  expect(await store.read((reader) => reader.select().from(roleFields))).toEqual([])
})

test('a change of rights is taken back as it was made, once', async () => {
  const done = await set('admin', [repReads], [repSeesPhone])
  const eventId = (done.ok && done.value.eventId) || ''
  const admin = await actorOf(store, 'admin')
  expect(await store.write((tx) => undoEvent(tx, admin, { eventId }))).toMatchObject({ ok: true })
  const rep = await actorOf(store, 'rep')
  expect([reachOf(rep, 'customer.read'), fieldRightOf(rep, 'customer', 'phone')]).toEqual(['own', 'edit'])
  expect(await store.write((tx) => undoEvent(tx, admin, { eventId }))).toMatchObject({
    refusal: 'already_undone',
  })
})

test('an owner keeps everything, and what administrators may do is an owner’s to decide', async () => {
  const wish = (role: 'owner' | 'admin'): ReachWish => ({
    role,
    action: 'customer.delete',
    from: 'all',
    to: 'none',
  })
  const before = await store.read(digestOf)
  expect(await set('owner', [wish('owner')])).toMatchObject({ refusal: 'owner_keeps_all' })
  expect(await set('admin', [wish('admin')])).toMatchObject({ refusal: 'owner_decides' })
  expect(await store.read(digestOf)).toBe(before)
  expect(await set('owner', [wish('admin')])).toMatchObject({ ok: true })
  expect(reachOf(await actorOf(store, 'admin'), 'customer.delete')).toBe('none')
})

test('refuses what cannot be given: an act that there is not, a reach that says nothing, what the workspace is made of', async () => {
  const wishes: ReachWish[] = [
    { role: 'rep', action: 'customer.paint', from: 'none', to: 'all' },
    { role: 'rep', action: 'product.update', from: 'none', to: 'team' },
    { role: 'rep', action: 'user.update', from: 'none', to: 'all' },
    { role: 'rep', action: 'customField.update', from: 'none', to: 'all' },
  ]
  for (const wish of wishes)
    expect(await set('owner', [wish])).toMatchObject({ errors: { 'reaches.0.to': 'not_a_choice' } })
  const hide = (record: FieldWish['record'], field: string): FieldWish[] => [
    { role: 'rep', record, field, from: 'edit', to: 'hidden' },
  ]
  for (const [record, field] of [
    ['customer', 'name'],
    ['customer', 'ownerId'],
    ['opportunity', 'stageId'],
    ['customer', 'nothing'],
    ['user', 'email'],
  ] as const)
    expect(await set('owner', [], hide(record, field))).toMatchObject({
      errors: { 'fields.0.to': 'not_a_choice' },
    })
})

test('of two who change the same right from the same screen, the second is told', async () => {
  await set('admin', [repReads])
  expect(await set('owner', [{ ...repReads, to: 'none' }])).toMatchObject({ refusal: 'rights_changed' })
  expect(reachOf(await actorOf(store, 'rep'), 'customer.read')).toBe('all')
})

test('nobody does more than they may read', async () => {
  await set('admin', [{ ...repReads, to: 'none' }])
  const rep = await actorOf(store, 'rep')
  expect(reachOf(rep, 'customer.update')).toBe('none')
  expect(mayOwn(rep, 'customer.create', rep.userId)).toBe(false)
})

test('“team” is known to whichever role it is given', async () => {
  expect((await actorOf(store, 'rep')).team).toEqual([people.rep.id])
  await set('admin', [{ ...repReads, to: 'team' }])
  expect([...(await actorOf(store, 'rep')).team].sort()).toEqual([people.mate.id, people.rep.id])
})

test('a field that is only seen is not filled in, and begins as it does for everybody', async () => {
  const hide = (field: string): FieldWish => ({
    ...repSeesPhone,
    field,
    from: 'edit',
    to: 'see',
  })
  await set('admin', [], [repSeesPhone, hide('status'), hide('ownerId')])
  const rep = await actorOf(store, 'rep')
  const made = await store.write((tx) => createRecord(tx, rep, 'customer', { name: '新' }))
  if (!made.ok) throw new Error(made.refusal)
  expect(made.value.row).toMatchObject({ status: 'prospect', ownerId: people.rep.id })
  const { id } = made.value.row
  const edit = (values: object) => store.write((tx) => updateRecord(tx, rep, 'customer', { id, values }))
  expect(await edit({ phone: '+86 138 0013 8000' })).toMatchObject({ errors: { phone: 'read_only' } })
  expect(await edit({ industry: '制造' })).toMatchObject({ ok: true })
})

test('a field of one’s own that must be filled is not asked of who may not fill it in', async () => {
  await addField(store, { record: 'customer', kind: 'text', key: 'grade', isRequired: true })
  const own = { record: 'customer', field: 'x_grade' } as const
  expect(await set('admin', [], [{ role: 'rep', ...own, from: 'edit', to: 'hidden' }])).toMatchObject({
    ok: true,
  })
  const rep = await actorOf(store, 'rep')
  expect(visibleFields(rep, 'customer').has('x_grade')).toBe(false)
  expect(await store.write((tx) => createRecord(tx, rep, 'customer', { name: '新' }))).toMatchObject({
    ok: true,
  })
})

test('a built-in field that must be filled stays with whoever creates, and creating goes to who may fill it in', async () => {
  const title = { role: 'rep', record: 'task', field: 'title', from: 'edit', to: 'see' } as const
  const refused = { errors: { 'fields.0.to': 'needed_to_create' } }
  expect(await set('admin', [], [title])).toMatchObject(refused)
  const create = { role: 'rep', action: 'task.create', from: 'own', to: 'none' } as const
  expect(await set('admin', [create], [title])).toMatchObject({ ok: true })
  expect(await set('admin', [{ ...create, from: 'none', to: 'own' }])).toMatchObject({
    errors: { 'reaches.0.to': 'needed_to_create' },
  })
})

test('what places a record is hidden from nobody, whatever a row says', async () => {
  await store.write((tx) =>
    tx.insert(roleFields).values({ role: 'rep', record: 'customer', field: 'name', right: 'hidden' }),
  )
  await addField(store, { record: 'customer', kind: 'text', key: 'any' })
  expect(maySee(await actorOf(store, 'rep'), 'customer', 'name')).toBe(true)
  for (const record of recordNames)
    for (const field of alwaysSeen(record)) expect(descriptions[record].fields).toHaveProperty([field])
})

test('before a change it is told, person by person, how many records they reach and would reach', async () => {
  await store.write(async (tx) => {
    for (const [place, person] of (['rep', 'rep', 'mate', 'stranger'] as const).entries())
      await tx.insert(customers).values(customerRow(`c-${place}`, { ownerId: people[person].id }))
  })
  const admin = await actorOf(store, 'admin')
  const before = await store.read(digestOf)
  const effect = await store.read((reader) =>
    rightsEffect(reader, admin, { reaches: [{ ...repReads, to: 'team' }], fields: [repSeesPhone] }),
  )
  expect(await store.read(digestOf)).toBe(before)
  expect(effect).toMatchObject({ ok: true, value: { fields: [repSeesPhone] } })
  const counted = effect.ok ? effect.value.reaches[0]?.people : []
  const told = Object.fromEntries(counted?.map(({ id, before: now, after }) => [id, [now, after]]) ?? [])
  expect(told).toEqual({
    [people.rep.id]: [2, 3],
    [people.mate.id]: [1, 3],
    [people.stranger.id]: [1, 1],
  })
  expect(roles).toContain('rep')
})
