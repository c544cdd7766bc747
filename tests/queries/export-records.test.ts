import fc from 'fast-check'
import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { contacts, customers, opportunities, products, type Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { createRecord } from '@/lib/commands/create-record'
import { noteExport } from '@/lib/commands/note-export'
import { CSV_START, csvLines } from '@/lib/outside/files/write-csv'
import { exportRecords } from '@/lib/queries/export-records'
import { exportMap } from '@/lib/records/export-columns'
import type { Importable } from '@/lib/records/importable'
import { allEvents, countsOf, imported } from '../support/import-file'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person, stageIds } from '../support/world'

let store: Store
let admin: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  admin = await actorOf(store, 'admin')
})

async function exported(actor: Actor, record: Importable, from = store): Promise<string[][]> {
  const rows = []
  for await (const page of exportRecords(from, actor, record)) rows.push(...page)
  return rows
}

async function make(record: 'customer' | 'contact' | 'product', values: object): Promise<string> {
  const made = await store.write((tx) => createRecord(tx, admin, record, values))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.row.id
}

async function makeDeal(name: string, values: object = {}): Promise<string> {
  const made = await store.write((tx) => createOpportunity(tx, admin, { name, ...values }))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.row.id
}

const objects = ([header = [], ...rows]: string[][]) =>
  rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index]])))

test('an export says what people see: names beside ids, amounts with their decimals and currency', async () => {
  const customerId = await make('customer', { name: '华为技术', tags: ['重点', 'a'] })
  await makeDeal('Pumps', { customerId, amount: 123450, ownerId: people.rep.id, currency: 'USD' })
  const [row] = objects(await exported(admin, 'opportunity'))
  expect(row).toMatchObject({
    name: 'Pumps',
    customerId,
    customer: '华为技术',
    stageId: stageIds.contacted,
    stage: '初步接触',
    owner: '王敏',
    amount: '1234.50',
    currency: 'USD',
    expectedCloseOn: '',
  })
  expect(objects(await exported(admin, 'customer'))[0]).toMatchObject({ tags: '重点, a' })
})

test('nobody takes out more than is in reach, and who may export none learns nothing', async () => {
  for (const [name, ownerId] of [
    ['Mine', people.rep.id],
    ['Theirs', people.stranger.id],
  ] as const)
    await makeDeal(name, { ownerId })
  const names = async (person: Person) =>
    objects(await exported(await actorOf(store, person), 'opportunity')).map((row) => row.name)
  expect(await names('manager')).toEqual(['Mine'])
  expect((await names('finance')).sort()).toEqual(['Mine', 'Theirs'])
  for (const person of ['rep', 'support'] as const) await expect(names(person)).rejects.toThrow(NotFound)
})

test('names of records out of reach are not given away', async () => {
  const hidden = await make('customer', { name: 'Hidden Parent', ownerId: people.stranger.id })
  await make('customer', { name: 'Child', parentId: hidden, ownerId: people.rep.id })
  const [row] = objects(await exported(await actorOf(store, 'manager'), 'customer'))
  expect(row).toMatchObject({ name: 'Child', parent: '' })
})

test('an export is noted with who and how many', async () => {
  await store.write((tx) => noteExport(tx, admin, { record: 'customer', rows: 7 }))
  expect((await allEvents(store)).at(-1)).toMatchObject({ act: 'customer.export', actorId: admin.userId })
  const rep = await actorOf(store, 'rep')
  await expect(store.write((tx) => noteExport(tx, rep, { record: 'customer', rows: 7 }))).rejects.toThrow(
    NotFound,
  )
})

test('pages follow one another without gaps', async () => {
  const rows = Array.from({ length: 1203 }, (_, index) => `c${index}`).join('\n')
  await imported(store, admin, `N\n${rows}\n`, { record: 'customer', map: { columns: { N: 'name' } } })
  const names = objects(await exported(admin, 'customer')).map((row) => row.name)
  expect(new Set(names).size).toBe(1203)
})

test('what is exported and imported again is unchanged, whatever is written in it', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'\'"=+-@,; \tx') }),
  )
  const line = text.filter(
    (value) => !/[\0\n\r\u2028\u2029]/.test(value) && value.trim() !== '' && value.length <= 100,
  )
  const names = fc.sample(line, 40)
  const texts = fc.sample(
    text.filter((value) => !value.includes('\0')),
    40,
  )
  for (const [index, name] of names.entries())
    await make('customer', { name, description: texts[index], industry: name, employees: index })
  const events = await allEvents(store)
  const csv = CSV_START + csvLines(await exported(admin, 'customer'))
  const again = await imported(store, admin, csv, { record: 'customer', map: exportMap('customer', 'id') })
  expect(again.errors).toEqual([])
  expect(countsOf(again)).toMatchObject({ unchanged: 40, updated: 0, created: 0 })
  expect(await allEvents(store)).toEqual(events)
})

test('an export goes into another workspace by names and gives the same records', async () => {
  const productId = await make('product', { name: 'Pump 3', price: 99900, code: 'P3', externalKey: 'p3' })
  const parentId = await make('customer', { name: 'Group', externalKey: 'g' })
  const customerId = await make('customer', { name: '=Works', parentId, externalKey: 'w', tags: ['x'] })
  await make('contact', { name: '王小明', customerId, phone: '+86 138 1234 5678', externalKey: 'p' })
  await makeDeal('Deal', { customerId, productId, amount: 5, ownerId: people.rep.id, externalKey: 'd' })
  const other = await freshStore()
  await makeWorld(other.store)
  const there = await actorOf(other.store, 'admin')
  for (const record of ['product', 'customer', 'contact', 'opportunity'] as const) {
    const csv = CSV_START + csvLines(await exported(admin, record))
    const summary = await imported(other.store, there, csv, { record, map: exportMap(record, 'name') })
    expect(summary.errors).toEqual([])
  }
  const said = async (from: Store, actor: Actor, record: Importable) =>
    objects(await exported(actor, record, from)).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !/(^i|I)d$|By$|At$/.test(name))),
    )
  for (const record of ['product', 'customer', 'contact', 'opportunity'] as const)
    expect(await said(other.store, there, record)).toEqual(await said(store, admin, record))
  const count = async (table: typeof customers | typeof contacts | typeof products | typeof opportunities) =>
    (await other.store.read((reader) => reader.select({ id: table.id }).from(table).orderBy(asc(table.id))))
      .length
  expect(await Promise.all([customers, contacts, products, opportunities].map(count))).toEqual([2, 1, 1, 1])
})
