import { beforeEach, expect, test } from 'vitest'
import type { Writer } from '@/db'
import { createSegment, createView, updateSegment, updateView } from '@/lib/commands/save-filter'
import type { Outcome } from '@/lib/domain/refusals'
import { getRecord } from '@/lib/queries/get-record'
import { listPage, listTotals, listView } from '@/lib/queries/list-view'
import { segmentsInSight, viewsOf } from '@/lib/queries/saved'
import { actDone } from '../support/act-done'
import { recordWorld, type RecordWorld } from '../support/record-world'
import type { Person } from '../support/world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const done = <V>(act: (tx: Writer) => Promise<Outcome<V>>) => actDone(world.store, act)
async function segment(filter: unknown, by: Person = 'rep', more: object = {}) {
  const actor = await world.as(by)
  return done((tx) => createSegment(tx, actor, { name: '分群', filter, ...more }))
}
async function view(list: string, address: string, by: Person = 'rep') {
  const actor = await world.as(by)
  return done((tx) => createView(tx, actor, { name: '视图', list, address }))
}
function addressOf(filter: unknown) {
  return new URLSearchParams({ filter: JSON.stringify(filter) }).toString()
}

test('a segment’s filter names fields of customers, and compares them as they can be', async () => {
  for (const [filter, problem] of [
    [{ field: 'shoeSize', op: 'is', value: 1 }, 'unknown_field'],
    [{ field: 'constructor', op: 'is', value: 1 }, 'unknown_field'],
    [{ field: 'amount', op: 'gt', value: 1 }, 'unknown_field'],
    [{ and: [{ not: { field: 'nameKey', op: 'contains', value: 'a' } }] }, 'unknown_field'],
    [{ field: 'name', op: 'resembles', value: 'a' }, 'unknown_operator'],
    [{ field: 'level', op: 'is', value: 'Z' }, 'not_a_choice'],
    [{ field: 'createdAt', op: 'within', value: 'this_aeon' }, 'not_a_choice'],
    [[], 'wrong_type'],
    ['name', 'wrong_type'],
    [null, 'required'],
  ] as const)
    expect([filter, await segment(filter)]).toMatchObject([
      filter,
      { ok: false, errors: { filter: problem } },
    ])
  expect(await segment({ field: 'level', op: 'is', value: 'A' })).toMatchObject({ ok: true })
})

test('a filter is refused the same when a segment is edited, and the old one stays', async () => {
  const filter = { field: 'level', op: 'is', value: 'A' }
  const id = await world.made('segment', { name: '重点', filter }, 'rep')
  const rep = await world.as('rep')
  const wrong = { filter: { field: 'shoeSize', op: 'is', value: 1 } }
  expect(await done((tx) => updateSegment(tx, rep, { id, values: wrong }))).toMatchObject({
    errors: { filter: 'unknown_field' },
  })
  expect(await world.store.read((reader) => getRecord(reader, rep, 'segment', id))).toMatchObject({ filter })
})

test('a filter over a field that is hidden from its maker is one over an unknown field', async () => {
  const hidden = addressOf({ field: 'amount', op: 'gt', value: 1 })
  expect(await view('opportunities', hidden, 'support')).toMatchObject({
    errors: { address: 'unknown_field' },
  })
  expect(await view('opportunities', hidden, 'rep')).toMatchObject({ ok: true })
  const value = addressOf({ field: 'value', op: 'gt', value: 1 })
  expect(await view('contracts', value, 'support')).toMatchObject({ errors: { address: 'unknown_field' } })
  const id = await world.made('view', { name: '合同', list: 'contracts', address: 'q=a' }, 'support')
  const support = await world.as('support')
  const edit = (values: object) => done((tx) => updateView(tx, support, { id, values }))
  expect(await edit({ address: value })).toMatchObject({ errors: { address: 'unknown_field' } })
  expect(await edit({ list: 'leads' })).toMatchObject({ errors: { list: 'no_such_record' } })
})

test('a view is of a list that there is, and that its maker may read', async () => {
  for (const [list, by] of [
    ['unicorns', 'rep'],
    ['constructor', 'rep'],
    ['customer', 'rep'],
    ['leads', 'support'],
    ['leads', 'finance'],
  ] as const)
    expect([list, by, await view(list, 'owner=me', by)]).toMatchObject([
      list,
      by,
      { ok: false, errors: { list: 'no_such_record' } },
    ])
  expect(await view('leads', 'owner=me')).toMatchObject({ ok: true })
  expect(await view('customers', 'filter={broken')).toMatchObject({ errors: { address: 'wrong_type' } })
})

test('nobody keeps a list in the name of somebody beyond their reach', async () => {
  const filter = { field: 'level', op: 'is', value: 'A' }
  expect(await segment(filter, 'rep', { ownerId: 'u-mate' })).toMatchObject({
    errors: { ownerId: 'no_such_record' },
  })
  expect(await segment(filter, 'manager', { ownerId: 'u-mate' })).toMatchObject({ ok: true })
})

test('moments are kept as they were said, and mean what they mean when the list is asked for', async () => {
  const filter = {
    and: [
      { field: 'ownerId', op: 'is', value: '@me' },
      { field: 'createdAt', op: 'within', value: 'this_month' },
    ],
  }
  const id = await world.made('segment', { name: '本月新客', filter, isShared: true }, 'owner')
  const customerId = await world.made('customer', { name: '新客户' }, 'rep')
  await world.made('customer', { name: '别人的' }, 'mate')
  const rep = await world.as('rep')
  expect(await world.store.read((reader) => getRecord(reader, rep, 'segment', id))).toMatchObject({ filter })
  const members = async (actor: typeof rep) => {
    const page = await world.store.read((reader) => listPage(reader, actor, 'customer', { segment: id }))
    return page.ok && page.value.rows.map((row) => row.id)
  }
  expect(await members(rep)).toEqual([customerId])
  // The first day of December has begun in Shanghai.
  expect(await members({ ...rep, now: Date.UTC(2026, 10, 30, 16) })).toEqual([])
  expect(await members({ ...rep, now: Date.UTC(2026, 10, 30, 15, 59) })).toEqual([customerId])
})

test('a segment narrows a list with what the list asks for besides, and is counted the same', async () => {
  const filter = { field: 'level', op: 'is_not', value: 'A' }
  const id = await world.made('segment', { name: '其他', filter }, 'rep')
  await world.made('customer', { name: '甲', level: 'A' }, 'rep')
  await world.made('customer', { name: '乙', level: 'B' }, 'rep')
  await world.made('customer', { name: '丙' }, 'rep')
  const rep = await world.as('rep')
  const total = async (address: object) => {
    const answer = await world.store.read((reader) =>
      listTotals(reader, rep, 'customer', { segment: id, ...address }),
    )
    return answer.ok && answer.value.total
  }
  // "Is not" includes the empty.
  expect(await total({})).toBe(2)
  expect(await total({ text: '乙' })).toBe(1)
  const shown = await world.store.read((reader) => listView(reader, rep, 'customer', { segment: id }))
  expect(shown).toMatchObject({ value: { segment: { id, name: '其他', filter } } })
  const stranger = await world.as('stranger')
  const theirs = world.store.read((reader) => listView(reader, stranger, 'customer', { segment: id }))
  await expect(theirs).rejects.toThrow('not found')
})

test('one’s own views come first, then what others share, by name; other lists’ are not among them', async () => {
  const values = { list: 'customers', address: 'owner=me' }
  await world.made('view', { ...values, name: '乙', isShared: true }, 'owner')
  await world.made('view', { ...values, name: '甲' }, 'owner')
  await world.made('view', { ...values, name: '丁' }, 'rep')
  await world.made('view', { ...values, name: '商机', list: 'opportunities' }, 'rep')
  const rep = await world.as('rep')
  const views = await world.store.read((reader) => viewsOf(reader, rep, 'customer'))
  expect(views.map(({ name, isMine }) => [name, isMine])).toEqual([
    ['丁', true],
    ['乙', false],
  ])
  expect(await world.store.read((reader) => segmentsInSight(reader, rep))).toEqual([])
})
