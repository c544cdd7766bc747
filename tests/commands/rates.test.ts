import { beforeAll, expect, test } from 'vitest'
import { rates, UniqueViolation, type Store } from '@/db'
import { creationOf } from '@/lib/commands/acts'
import { updateRecord } from '@/lib/commands/update-record'
import { updateWorkspace } from '@/lib/commands/update-workspace'
import { listTotals } from '@/lib/queries/list-view'
import { ratesOn } from '@/lib/queries/rates'
import { workspaceOf } from '@/lib/queries/workspace'
import { countsOf, imported } from '../support/import-file'
import { recordWorld, type RecordWorld } from '../support/record-world'
import { actorOf, type Person } from '../support/world'

let world: RecordWorld
let store: Store
beforeAll(async () => {
  world = await recordWorld()
  ;({ store } = world)
})

const dollar = { currency: 'USD', fromDay: '2026-01-01', rate: '7.1055' }
const tried = async (values: object, person: Person = 'admin') => {
  const actor = await world.as(person)
  return store.write((tx) => creationOf('rate')(tx, actor, values))
}
const held = async (person: Person, currencies: string[], day: string) => {
  const actor = await world.as(person)
  return store.read((reader) => ratesOn(reader, actor, currencies, day))
}

test('an administrator keeps rates in the workspace’s currency, exact to the last digit, and everybody reads them', async () => {
  const made = await tried({ ...dollar, rate: '007.10550' })
  expect(made).toMatchObject({ ok: true, value: { row: { toCurrency: 'CNY', rate: '7.1055' } } })
  await expect(tried(dollar, 'manager')).rejects.toThrow('not found')
  expect(await held('support', ['USD', 'EUR'], '2026-06-30')).toEqual([
    { currency: 'USD', to: 'CNY', fromDay: '2026-01-01', rate: '7.1055' },
  ])
})

test('a currency has one rate a day, and what is no rate is refused', async () => {
  const fromDay = '2025-01-01'
  await world.made('rate', { ...dollar, fromDay }, 'admin')
  await expect(tried({ ...dollar, fromDay, rate: '7.2' })).rejects.toThrow(UniqueViolation)
  for (const [rate, problem] of [
    ['0', 'too_small'],
    ['-1', 'too_small'],
    ['seven', 'not_a_number'],
    [7.1, 'wrong_type'],
    ['0.1234567890123', 'too_precise'],
    [null, 'required'],
  ])
    expect(await tried({ ...dollar, fromDay: '2024-01-01', rate })).toMatchObject({
      errors: { rate: problem },
    })
})

test('the newest rate that has begun holds; one that was corrected or thrown away holds no more', async () => {
  const id = await world.made('rate', { currency: 'GBP', fromDay: '2026-03-01', rate: '9' }, 'admin')
  await world.made('rate', { currency: 'GBP', fromDay: '2026-02-01', rate: '8' }, 'admin')
  const ofGbp = async (day: string) => (await held('rep', ['GBP'], day)).map(({ rate }) => rate)
  expect(await ofGbp('2026-01-31')).toEqual([])
  expect(await ofGbp('2026-02-28')).toEqual(['8'])
  expect(await ofGbp('2026-03-01')).toEqual(['9'])
  await world.changed('rate', id, { rate: '9.5' }, 'owner')
  expect(await ofGbp('2027-01-01')).toEqual(['9.5'])
  await world.changed('rate', id, { fromDay: '2026-06-01' }, 'owner')
  expect(await ofGbp('2026-03-01')).toEqual(['8'])
  const admin = await world.as('admin')
  const fixed = store.write((tx) => updateRecord(tx, admin, 'rate', { id, values: { currency: 'EUR' } }))
  expect(await fixed).toMatchObject({ errors: { currency: 'read_only' } })
})

test('rates come from a file, and the same file again changes nothing', async () => {
  const admin = await actorOf(store, 'admin')
  const map = {
    columns: { Date: 'fromDay', Currency: 'currency', Rate: 'rate' },
    templates: { externalKey: '{Currency} {Date}' },
    key: 'externalKey',
    constants: { note: 'bank' },
  }
  const file = 'Date,Currency,Rate\n2026-05-01,KRW,0.0051\n2026-05-02,KRW,0.0052\n2026-05-03,KRW,none\n'
  const first = await imported(store, admin, file, { record: 'rate', map })
  expect(countsOf(first)).toMatchObject({ created: 2, refused: 1 })
  expect(first.errors).toMatchObject([{ line: 4, field: 'rate', problem: 'not_a_number' }])
  expect(countsOf(await imported(store, admin, file, { record: 'rate', map }))).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  })
  const corrected = file.replace('0.0052', '0.0053')
  expect(countsOf(await imported(store, admin, corrected, { record: 'rate', map }))).toMatchObject({
    updated: 1,
  })
  expect((await held('rep', ['KRW'], '2026-05-09'))[0]?.rate).toBe('0.0053')
  // A day that was entered by hand is taken, whatever the file calls it.
  const other = { columns: map.columns }
  const again = await imported(store, admin, 'Date,Currency,Rate\n2026-05-01,KRW,1\n', {
    record: 'rate',
    map: other,
  })
  expect(again.errors).toMatchObject([{ line: 2, problem: 'taken' }])
})

test('totals of several currencies are told together at today’s rates, and a currency without one apart', async () => {
  const customer = await world.made('customer', { name: '星河' }, 'manager')
  for (const [currency, amount] of [
    ['CNY', 1_000],
    ['USD', 10_000],
    ['CHF', 700],
  ])
    await world.made('opportunity', { name: '一期', customerId: customer, amount, currency }, 'manager')
  const manager = await world.as('manager')
  const totals = await store.read((reader) => listTotals(reader, manager, 'opportunity', {}))
  expect(totals).toMatchObject({
    value: {
      sums: { amount: { CHF: 700, CNY: 1_000, USD: 10_000 } },
      converted: { amount: { to: 'CNY', total: 72_055, missing: [{ currency: 'CHF', sum: 700 }] } },
    },
  })
  const owner = await world.as('owner')
  const own = { columns: ['amount'], filter: { field: 'currency', op: 'is', value: 'CNY' } }
  const plain = await store.read((reader) => listTotals(reader, owner, 'opportunity', own))
  expect(plain).toMatchObject({ value: { converted: {} } })
})

test('rates into a former currency of the workspace are not taken for rates into its new one', async () => {
  const admin = await world.as('admin')
  const row = await store.read(workspaceOf)
  const version = row?.version ?? 0
  const into = (currency: string, seen: number) =>
    store.write((tx) => updateWorkspace(tx, admin, { currency, version: seen }))
  expect(await into('EUR', version)).toMatchObject({ ok: true })
  expect(await held('rep', ['USD', 'CNY'], '2026-06-30')).toEqual([])
  expect(await into('CNY', version + 1)).toMatchObject({ ok: true })
  expect(await held('rep', ['USD'], '2026-06-30')).toHaveLength(1)
})

test('the workspace says which currencies it uses, its own always among them', async () => {
  const admin = await world.as('admin')
  const { version } = (await store.read(workspaceOf)) ?? { version: 0 }
  const use = (currencies: string[], seen: number) =>
    store.write((tx) => updateWorkspace(tx, admin, { currencies, version: seen }))
  expect(await use(['USD', 'dollars'], version)).toMatchObject({ errors: { currencies: 'not_a_currency' } })
  expect(await use(['USD', 'KRW'], version)).toMatchObject({ ok: true })
  expect((await world.as('rep')).currencies).toEqual(['CNY', 'USD', 'KRW'])
  expect(await use(['USD', 'KRW'], version + 1)).toEqual({ ok: true, value: { version: version + 1 } })
  expect(await store.read((reader) => reader.select().from(rates))).not.toEqual([])
})
