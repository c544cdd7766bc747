import { beforeEach, expect, test } from 'vitest'
import { type Store, verifyDatabase } from '@/db'
import { writeDemo } from '@/lib/commands/demo/write-demo'
import { plainSql } from '@/tests/support/plain-sql'
import { now } from '@/tests/support/set-up'
import { freshStore } from '@/tests/support/store'

const onPostgres = process.env.DATABASE_DIALECT === 'postgres'
let store: Store
let address: string

beforeEach(async () => {
  ;({ store, address } = await freshStore())
  await writeDemo(store, { opportunities: 10, seed: 'verify', now, timeZone: 'Asia/Shanghai' })
})

/** Does what the guards forbid, as somebody with the file in hand could. */
async function tamper(table: string, ...statements: string[]): Promise<void> {
  if (onPostgres) {
    const [off, on] = ['disable', 'enable'].map((word) => `alter table ${table} ${word} trigger user`)
    await plainSql(address, off ?? '', ...statements, on ?? '')
    return
  }
  const guards = (await plainSql(
    address,
    `select name, sql from sqlite_master where type = 'trigger' and tbl_name = '${table}'`,
  )) as { name: string; sql: string }[]
  const dropped = guards.map(({ name }) => `drop trigger ${name}`)
  await plainSql(address, ...dropped, ...statements, ...guards.map(({ sql }) => sql))
}

const eventAt = (position: number) => `(select id from events where position = ${position})`

test('an untouched database is whole, and one with erased values too', async () => {
  expect(await verifyDatabase(store)).toMatchObject({ isWhole: true, chain: { broken: null, erased: 0 } })
  await plainSql(
    address,
    `update event_values set salt = null, "values" = null where event_id = ${eventAt(7)}`,
  )
  expect(await verifyDatabase(store)).toMatchObject({ isWhole: true, chain: { broken: null, erased: 1 } })
})

test.each([
  ['an act', 'events', `update events set act = 'opportunity.mope' where position = 5`, 5],
  ['an hour', 'events', 'update events set at = at + 1 where position = 6', 6],
  [
    'one letter of a value',
    'event_values',
    `update event_values set "values" = replace("values", 'name', 'mane') where event_id = ${eventAt(8)}`,
    8,
  ],
  [
    'a value erased by half',
    'event_values',
    `update event_values set salt = null where event_id = ${eventAt(3)}`,
    3,
  ],
  ['values taken away', 'event_values', `delete from event_values where event_id = ${eventAt(9)}`, 9],
])('%s changed in the file is found, by its place', async (_what, table, statement, position) => {
  await tamper(table, statement)
  const found = await verifyDatabase(store)
  expect(found).toMatchObject({ isWhole: false, chain: { broken: { position } } })
})

test('a chain that was cut short is found by its head', async () => {
  const [last] = await plainSql(address, 'select max(position) as position from events')
  const position = Number(last?.position)
  await plainSql(address, `update event_head set position = ${position + 3}`)
  expect(await verifyDatabase(store)).toMatchObject({ isWhole: false, chain: { broken: { position } } })
})

test('a card that stands where its history does not lead is found by its id', async () => {
  const [card] = await plainSql(address, 'select id, stage_id from opportunities order by id limit 1')
  await plainSql(
    address,
    `update opportunities set stage_id = (select min(id) from stages where id <> '${String(card?.stage_id)}')
     where id = '${String(card?.id)}'`,
  )
  expect(await verifyDatabase(store)).toMatchObject({
    isWhole: false,
    chain: { broken: null },
    stages: { broken: { opportunityId: card?.id } },
  })
})

test('a step taken out of a history is found', async () => {
  const [step] = await plainSql(
    address,
    'select id, opportunity_id from stage_events where seq = 2 order by id limit 1',
  )
  await tamper('stage_events', `delete from stage_events where id = '${String(step?.id)}'`)
  expect(await verifyDatabase(store)).toMatchObject({
    isWhole: false,
    stages: { broken: { opportunityId: step?.opportunity_id } },
  })
})
