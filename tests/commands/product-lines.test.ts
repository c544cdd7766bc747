import { beforeEach, expect, test } from 'vitest'
import { deleteRecord } from '@/lib/commands/delete-record'
import { winOpportunity } from '@/lib/commands/close-opportunity'
import { shareRecord } from '@/lib/commands/share-record'
import { getRecord } from '@/lib/queries/get-record'
import { listRecords } from '@/lib/queries/list-records'
import { recordView } from '@/lib/queries/record-view'
import { digestOf } from '../support/all-tables'
import { type LineWorld, lineWorld } from '../support/line-world'
import { actorOf, people, type Person, stageIds } from '../support/world'

let world: LineWorld
let id: string
beforeEach(async () => {
  world = await lineWorld()
  id = (await world.made('opportunity', { name: '仓储', amount: 1_000 })).id
})
const line = (values: Record<string, unknown>) => ({ opportunityId: id, ...values })
const amount = async () => (await world.rowOf(id)).amount

test('a product brings its name, unit and list price, and the amount follows in the same act', async () => {
  const row = await world.made('opportunityLine', line({ productId: world.robotId, quantity: '2' }))
  expect(row).toMatchObject({
    name: '分拣机器人',
    unit: '台',
    listPrice: '86000',
    unitPrice: '86000',
    discount: '0',
    amount: 17_200_000,
    currency: 'CNY',
  })
  expect(await amount()).toBe(17_200_000)
  expect(await world.lastEvent(`opportunity:${id}`)).toMatchObject({
    act: 'opportunity.update',
    batchId: null,
  })
})

test('each line is rounded by itself, and the amount is the sum of the lines', async () => {
  const first = await world.made('opportunityLine', line({ name: '接口', unitPrice: '208.05' }))
  await world.change('opportunityLine', first.id, { discount: '35' })
  await world.made('opportunityLine', line({ name: '培训', unitPrice: '158', quantity: '2' }))
  const rows = await world.lines(id)
  expect(rows.map((row) => [row.unitPrice, row.discount, row.amount])).toEqual([
    ['135.2325', '35', 13_523],
    ['158', null, 31_600],
  ])
  expect(await amount()).toBe(45_123)
})

test('a line without a price is refused, and so are figures of too many decimals, too much, or none of it', async () => {
  const tries: [Record<string, unknown>, Record<string, string>][] = [
    [{ name: '未定价' }, { unitPrice: 'required' }],
    [{ name: '细', unitPrice: '0.0000001' }, { unitPrice: 'too_precise' }],
    [{ name: '多', unitPrice: '999999999', quantity: '999999999' }, { quantity: 'too_large' }],
    [{ name: '无', unitPrice: '1', quantity: '0' }, { quantity: 'too_small' }],
    [{ name: '错', unitPrice: 'abc' }, { unitPrice: 'not_a_number' }],
    [{ unitPrice: '1' }, { name: 'required' }],
  ]
  const before = await world.store.read(digestOf)
  for (const [values, errors] of tries)
    expect(await world.make('opportunityLine', line(values))).toMatchObject({ ok: false, errors })
  expect(await world.store.read(digestOf)).toBe(before)
})

test('while lines stand, amount and currency are refused by hand through edit, move, win and stage fields', async () => {
  await world.made('opportunityLine', line({ name: '接口', unitPrice: '100' }))
  const refused = { ok: false, refusal: 'invalid_input', errors: { amount: 'from_lines' } }
  expect(await world.change('opportunity', id, { amount: 5 })).toMatchObject(refused)
  expect(await world.change('opportunity', id, { currency: 'USD' })).toMatchObject({
    errors: { currency: 'from_lines' },
  })
  expect(await world.move(id, stageIds.needs, { values: { amount: 5 } })).toMatchObject(refused)
  expect(await world.store.write((tx) => winOpportunity(tx, world.rep, { id, amount: 5 }))).toMatchObject(
    refused,
  )
  expect(
    await world.store.write((tx) => winOpportunity(tx, world.rep, { id, amount: 10_000 })),
  ).toMatchObject({
    ok: true,
  })
  expect(await world.change('opportunity', id, { amount: 10_000, name: '二期' })).toMatchObject({ ok: true })
})

test('the last line that is removed leaves the amount, which is free again', async () => {
  const row = await world.made('opportunityLine', line({ name: '接口', unitPrice: '100' }))
  expect(await world.remove('opportunityLine', row.id)).toMatchObject({ ok: true })
  expect(await amount()).toBe(10_000)
  expect(await world.change('opportunity', id, { amount: 7 })).toMatchObject({ ok: true })
  expect(await world.restore('opportunityLine', row.id)).toMatchObject({ ok: true })
  expect(await amount()).toBe(10_000)
})

test('a line that comes back into an opportunity of another currency is refused', async () => {
  const row = await world.made('opportunityLine', line({ name: '接口', unitPrice: '100' }))
  await world.remove('opportunityLine', row.id)
  await world.change('opportunity', id, { currency: 'USD' })
  expect(await world.restore('opportunityLine', row.id)).toMatchObject({ refusal: 'not_as_it_stands' })
})

test('taking back a line, its edit or its removal takes the amount along; the amount alone is not taken back', async () => {
  const first = await world.make('opportunityLine', line({ name: '接口', unitPrice: '100' }))
  const second = await world.make('opportunityLine', line({ name: '培训', unitPrice: '50' }))
  if (!first.ok || !second.ok) throw new Error('not made')
  const follow = await world.lastEvent(`opportunity:${id}`)
  expect(await world.undo(follow?.id ?? '')).toMatchObject({
    refusal: 'undo_against_rules',
    errors: { amount: 'from_lines' },
  })
  const edit = await world.change('opportunityLine', first.value.row.id, { quantity: '3', discount: '10' })
  expect(await amount()).toBe(32_000)
  expect(await world.undo((edit.ok && edit.value.eventId) || '')).toMatchObject({ ok: true })
  expect(await amount()).toBe(15_000)
  expect(await world.undo(second.value.eventId ?? '')).toMatchObject({ ok: true })
  expect(await amount()).toBe(10_000)
  expect(
    await world.undo((await world.lastEvent(`opportunityLine:${second.value.row.id}`))?.id ?? ''),
  ).toMatchObject({
    ok: true,
  })
  expect(await amount()).toBe(15_000)
})

test('another product brings its own price, and without one in this currency the price so far stays', async () => {
  const row = await world.made('opportunityLine', line({ productId: world.robotId, discount: '10' }))
  expect(row).toMatchObject({ unitPrice: '77400', discount: '10' })
  const usual = { name: '机械臂', currency: 'CNY', price: 100_000 }
  const arm = await world.made('product', usual, world.admin)
  await world.change('opportunityLine', row.id, { productId: arm.id })
  const dear = await world.made('product', { ...usual, name: 'Arm', currency: 'USD' }, world.admin)
  expect((await world.lines(id))[0]).toMatchObject({ name: '机械臂', unitPrice: '1000', discount: '0' })
  await world.change('opportunityLine', row.id, { productId: dear.id })
  expect((await world.lines(id))[0]).toMatchObject({ name: 'Arm', unitPrice: '1000' })
})

test('who sees the opportunity sees its lines, who edits it works on them, and who may not see amounts sees no prices', async () => {
  const row = await world.made('opportunityLine', line({ name: '接口', unitPrice: '100' }))
  const seen = async (person: Person) => {
    const by = await actorOf(world.store, person)
    const answer = await world.store.read((reader) => listRecords(reader, by, { record: 'opportunityLine' }))
    return answer.ok ? answer.value.data.map(({ name }) => name) : null
  }
  expect([await seen('stranger'), await seen('manager')]).toEqual([[], ['接口']])
  const support = await actorOf(world.store, 'support')
  const told = await world.store.read((reader) => getRecord(reader, support, 'opportunityLine', row.id))
  expect(told).toMatchObject({ name: '接口', quantity: '1' })
  for (const field of ['unitPrice', 'listPrice', 'discount', 'amount']) expect(told).not.toHaveProperty(field)

  const manager = await actorOf(world.store, 'manager')
  const share = (mayEdit: boolean) =>
    world.store.write((tx) =>
      shareRecord(tx, manager, { record: 'opportunity', id, userId: people.mate.id, mayEdit }),
    )
  const add = async () =>
    world.make('opportunityLine', line({ name: '多', unitPrice: '1' }), await actorOf(world.store, 'mate'))
  const edit = async () =>
    world.change('opportunityLine', row.id, { quantity: '2' }, await actorOf(world.store, 'mate'))
  expect(await add()).toMatchObject({ errors: { opportunityId: 'no_such_record' } })
  await share(false)
  expect(await seen('mate')).toEqual(['接口'])
  expect(await add()).toMatchObject({ errors: { opportunityId: 'no_such_record' } })
  await expect(edit()).rejects.toThrow('not found')
  await share(true)
  expect(await edit()).toMatchObject({ ok: true })
  expect(await amount()).toBe(20_000)
})

test('lines lie in the bin with their opportunity and come back with it', async () => {
  const row = await world.made('opportunityLine', line({ name: '接口', unitPrice: '100' }))
  await world.store.write((tx) => deleteRecord(tx, world.rep, 'opportunity', { id }))
  for (const by of [world.rep, world.admin]) {
    const list = await world.store.read((reader) =>
      listRecords(reader, by, { record: 'opportunityLine', isCounted: true }),
    )
    expect(list).toMatchObject({ value: { data: [], total: 0 } })
    await expect(world.change('opportunityLine', row.id, { quantity: '2' }, by)).rejects.toThrow('not found')
  }
  await world.restore('opportunity', id)
  expect(await world.lines(id)).toHaveLength(1)
  const view = await world.store.read((reader) => recordView(reader, world.rep, 'opportunity', id))
  if (!view.ok) throw new Error('no view')
  expect(view.value.settable).not.toContain('amount')
  expect(view.value.related.find(({ record }) => record === 'opportunityLine')).toMatchObject({
    total: 1,
    grid: { adds: ['productId', 'name', 'quantity', 'unitPrice', 'discount'] },
  })
})
