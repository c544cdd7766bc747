import { beforeAll, expect, test } from 'vitest'
import { dialect, Sealer, type Store } from '@/db'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { plainSql } from '../support/plain-sql'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, stageIds } from '../support/world'

let store: Store
let address: string
beforeAll(async () => {
  ;({ store, address } = await freshStore())
  await makeWorld(store)
  const actor = await actorOf(store, 'rep')
  const made = await store.write((tx) => createOpportunity(tx, actor, { name: '一', amount: 1 }))
  const sealer = new Sealer(store, () => undefined, fail)
  await sealer.finish()
  if (made.ok)
    await store.write((tx) => moveOpportunity(tx, actor, { id: made.value.row.id, stageId: stageIds.needs }))
})
const fail = (fault: unknown) => {
  throw fault
}

const log = () =>
  Promise.all(
    ['events', 'event_values', 'event_subjects', 'stage_events'].map((table) =>
      plainSql(address, `select * from ${table} order by 1, 2`),
    ),
  )

const replaced = (table: string) =>
  dialect === 'sqlite'
    ? [
        `insert or replace into ${table} select * from ${table}`,
        `replace into ${table} select * from ${table} limit 1`,
        `update or replace ${table} set ${table === 'event_subjects' ? 'subject' : table === 'event_values' ? 'event_id' : 'id'} = 'x'`,
      ]
    : [`truncate ${table} cascade`]

const attempts = [
  "update events set act = 'opportunity.lose'",
  "update events set actor_id = 'somebody'",
  'update events set at = at + 1',
  "update events set hash = 'x' where position is not null",
  'update events set position = position + 10 where position is not null',
  'update events set position = null where position is not null',
  'update events set hash = null, position = 99 where position is null',
  "update events set position = 99, hash = 'x', values_hash = 'y' where position is null",
  'delete from events',
  'delete from events where position is null',
  'update event_values set "values" = \'{}\'',
  "update event_values set salt = 'x'",
  'update event_values set salt = null',
  "update event_values set event_id = 'x'",
  'delete from event_values',
  "update event_subjects set subject = 'opportunity:x'",
  'delete from event_subjects',
  "update stage_events set to_stage_id = 's-won'",
  'update stage_events set at = at - 1',
  'update stage_events set seq = seq + 10',
  'delete from stage_events',
  ...['events', 'event_values', 'event_subjects', 'stage_events'].flatMap(replaced),
]

test.each(attempts)('the log refuses: %s', async (sql) => {
  const before = await log()
  expect(before.every((rows) => rows.length > 0)).toBe(true)
  await expect(plainSql(address, sql)).rejects.toThrow()
  expect(await log()).toEqual(before)
})

test('the values of an event can be erased whole, and only that', async () => {
  const [row] = await plainSql(address, 'select event_id from event_values order by event_id limit 1')
  const id = String(row?.event_id)
  await plainSql(address, `update event_values set salt = null, "values" = null where event_id = '${id}'`)
  const [erased] = await plainSql(address, `select * from event_values where event_id = '${id}'`)
  expect(erased).toMatchObject({ salt: null, values: null })
})

test('a step can be marked as taken back, and nothing else of it changes', async () => {
  const flag = dialect === 'postgres' ? 'true' : '1'
  await plainSql(address, `update stage_events set is_reverted = ${flag} where seq = 2`)
  await expect(
    plainSql(address, `update stage_events set is_reverted = ${flag}, at = 0 where seq = 2`),
  ).rejects.toThrow('append-only')
})
