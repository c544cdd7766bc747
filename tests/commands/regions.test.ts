import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { customers, jobs } from '@/db'
import { undoEvent } from '@/lib/commands/undo-event'
import { fillRegions } from '@/lib/commands/fill-regions'
import { exportPage } from '@/lib/queries/export-records'
import { getRecord } from '@/lib/queries/get-record'
import { listRecords } from '@/lib/queries/list-records'
import { recordView } from '@/lib/queries/record-view'
import { countsOf, imported } from '../support/import-file'
import { customerRow } from '../support/plain-rows'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { NOW } from '../support/world'

let world: RecordWorld
beforeEach(async () => {
  world = await recordWorld()
})

const customer = (values: object) => world.made('customer', { name: '明远精工', ...values }, 'owner')
async function placeOf(id: string) {
  const owner = await world.as('owner')
  const values = await world.store.read((reader) => getRecord(reader, owner, 'customer', id))
  return [values.region, values.province, values.city, values.district]
}

test('a region that is chosen writes the address, and one that is emptied takes it away', async () => {
  const id = await customer({ region: '320508' })
  expect(await placeOf(id)).toEqual(['320508', '江苏省', '苏州市', '姑苏区'])
  await world.changed('customer', id, { region: '310115' }, 'owner')
  expect(await placeOf(id)).toEqual(['310115', '上海市', '上海市', '浦东新区'])
  await world.changed('customer', id, { region: null }, 'owner')
  expect(await placeOf(id)).toEqual([null, null, null, null])
})

test('an address that names a division sets the region; one elsewhere has none', async () => {
  const id = await customer({ province: '江苏省', city: '苏州市', district: '某某开发区' })
  expect(await placeOf(id)).toEqual(['3205', '江苏省', '苏州市', '某某开发区'])
  await world.changed('customer', id, { district: '姑苏区' }, 'owner')
  expect(await placeOf(id)).toEqual(['320508', '江苏省', '苏州市', '姑苏区'])
  await world.changed('customer', id, { city: '无锡市' }, 'owner')
  expect(await placeOf(id)).toEqual(['3202', '江苏省', '无锡市', null])
  await world.changed('customer', id, { province: 'California', city: 'San Jose' }, 'owner')
  expect(await placeOf(id)).toEqual([null, 'California', 'San Jose', null])
})

test('where both are given they stand while they agree, and the region where they do not', async () => {
  const finer = await customer({ region: '3205', province: '江苏省', city: '苏州市', district: '某某开发区' })
  expect(await placeOf(finer)).toEqual(['3205', '江苏省', '苏州市', '某某开发区'])
  const odd = await customer({ region: '3205', province: '浙江省', city: '杭州市' })
  expect(await placeOf(odd)).toEqual(['3205', '江苏省', '苏州市', null])
})

test('an edit of a region is taken back exactly', async () => {
  const id = await customer({ province: 'California', city: 'San Jose' })
  const eventId = await world.changed('customer', id, { region: '3205' }, 'owner')
  const owner = await world.as('owner')
  const undone = await world.store.write((tx) => undoEvent(tx, owner, { eventId }))
  expect(undone).toMatchObject({ ok: true })
  expect(await placeOf(id)).toEqual([null, 'California', 'San Jose', null])
})

test('lists are narrowed to what lies in one or several regions, on either database', async () => {
  const ids = [
    await customer({ region: '320508' }),
    await customer({ region: '32' }),
    await customer({ region: '31' }),
  ]
  await customer({ province: 'California' })
  const owner = await world.as('owner')
  const found = async (op: string, value?: unknown) => {
    const filter = { field: 'region', op, ...(value === undefined ? {} : { value }) }
    const answer = await world.store.read((reader) =>
      listRecords(reader, owner, { record: 'customer', filter }),
    )
    if (!answer.ok) return answer.errors
    return answer.value.data.map((row) => ids.indexOf(String(row.id))).sort()
  }
  expect(await found('within', '32')).toEqual([0, 1])
  expect(await found('within', '3205')).toEqual([0])
  expect(await found('within', ['3205', '31'])).toEqual([0, 2])
  expect(await found('within', [])).toEqual([])
  expect(await found('is', '320000')).toEqual([1])
  expect(await found('in', ['32', '31'])).toEqual([1, 2])
  expect(await found('is_not', '32')).toEqual([-1, 0, 2])
  expect(await found('is_empty')).toEqual([-1])
  expect(await found('within', '99')).toEqual({ 'filter.value': 'not_a_region' })
  expect(await found('contains', '32')).toEqual({ 'filter.op': 'unknown_operator' })
})

test('a region is told by its names: beside the record, in its history and in a file', async () => {
  const id = await customer({ region: '32' })
  await world.changed('customer', id, { region: '320508' }, 'owner')
  const owner = await world.as('owner')
  const view = await world.store.read((reader) => recordView(reader, owner, 'customer', id))
  if (!view.ok) throw new Error(view.refusal)
  expect(view.value.labels['320508']).toBe('江苏省 苏州市 姑苏区')
  const [edit] = view.value.timeline.entries
  expect(edit?.changes).toContainEqual({ field: 'region', from: '江苏省', to: '江苏省 苏州市 姑苏区' })
  const { cells } = await world.store.read((reader) => exportPage(reader, owner, 'customer'))
  expect(cells[0]).toEqual(expect.arrayContaining(['320508', '江苏省 苏州市 姑苏区']))
})

test('files name regions by code or as people do, and what is none is refused by its row', async () => {
  const admin = await world.as('admin')
  const file = '名称,地区\n甲,江苏省苏州市姑苏区\n乙,江苏 苏州\n丙,320508\n丁,鼓楼区\n'
  const map = { columns: { 名称: 'name', 地区: 'region' } }
  const summary = await imported(world.store, admin, file, { record: 'customer', map })
  expect(countsOf(summary)).toMatchObject({ created: 3, refused: 1 })
  expect(summary.errors).toMatchObject([{ column: '地区', field: 'region', problem: 'not_a_region' }])
  const rows = await world.store.read((reader) =>
    reader
      .select({ region: customers.region, city: customers.city })
      .from(customers)
      .orderBy(customers.region),
  )
  expect(rows).toEqual([
    { region: '3205', city: '苏州市' },
    { region: '320508', city: '苏州市' },
    { region: '320508', city: '苏州市' },
  ])
})

test('customers of before there were regions get theirs from their address, and nothing else changes', async () => {
  const { store } = world
  await store.write(async (tx) => {
    const old = (id: string, place: object) =>
      tx.insert(customers).values({ ...customerRow(id), ...place } as never)
    await old('c1', { province: '江苏省', city: '苏州市' })
    await old('c2', { province: 'California', city: 'San Jose' })
    for (let n = 0; n < 120; n++) await old(`d${n}`, { city: '昆山' })
  })
  await fillRegions(store, {}, NOW, new AbortController().signal)
  const rows = await store.read((reader) => reader.select().from(customers))
  const byId = new Map(rows.map((row) => [row.id, row]))
  expect(byId.get('c1')).toMatchObject({ region: '3205', version: 1 })
  expect(byId.get('c2')?.region).toBeNull()
  expect(rows.filter(({ region }) => region === '320583')).toHaveLength(120)
})

test('a filling that is stopped queues the rest', async () => {
  const { store } = world
  await store.write((tx) => tx.insert(customers).values({ ...customerRow('c1'), city: '苏州市' } as never))
  await fillRegions(store, { after: 'a' }, NOW, AbortSignal.abort())
  const waiting = await store.read((reader) => reader.select().from(jobs).where(eq(jobs.kind, 'fillRegions')))
  expect(waiting).toMatchObject([{ input: { after: 'a' }, runAt: NOW }])
})
