import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dialect, migrate } from '@/db'
import { migratePostgres } from '@/db/migrate-postgres'
import { migrateSqlite } from '@/db/migrate-sqlite'
import { DatabaseIsNewer, guards, type Migration, migrationsOf } from '@/db/migrations'
import { plainSql } from '../support/plain-sql'
import { emptyDatabase, freshStore } from '../support/store'
import { makeWorld, NOW } from '../support/world'

const ours = migrationsOf(dialect)

/** Migrates with further migrations behind ours. */
async function migrateWith(address: string, ...more: [tag: string, ...statements: string[]][]) {
  const further = more.map(([tag, ...statements]): Migration => {
    const hash = createHash('sha256').update(statements.join()).digest('hex')
    return { tag, hash, statements }
  })
  const all = [...ours, ...further]
  return dialect === 'postgres' ? migratePostgres(address, NOW, all) : migrateSqlite(address, NOW, all)
}

const appliedIn = async (address: string) =>
  (await plainSql(address, 'select tag from schema_migrations order by tag')).map(({ tag }) => tag)
const tags = ours.map(({ tag }) => tag)

async function inhabited(): Promise<string> {
  const { store, address } = await freshStore()
  await makeWorld(store)
  return address
}

test('an empty database comes up to date at once, and a second time changes nothing', async () => {
  const address = await emptyDatabase()
  expect(await migrate(address, NOW)).toEqual({ applied: tags, backup: null })
  expect(await migrate(address, NOW)).toEqual({ applied: [], backup: null })
  expect(await appliedIn(address)).toEqual(tags)
})

test('two machines that migrate at once both end well, and each step is applied once', async () => {
  const address = await emptyDatabase()
  const runs = await Promise.all([migrate(address, NOW), migrate(address, NOW), migrate(address, NOW)])
  expect(runs.flatMap(({ applied }) => applied).sort()).toEqual(tags)
})

test('a migration that fails half-way leaves everything as before, the ones before it included', async () => {
  const address = await inhabited()
  const run = migrateWith(
    address,
    ['7000_good', 'create table good (id integer)'],
    ['7001_bad', 'create table half (id integer)', 'update no_such_table set a = 1'],
  )
  await expect(run).rejects.toThrow('no_such_table')
  expect(await appliedIn(address)).toEqual(tags)
  await expect(plainSql(address, 'select * from half')).rejects.toThrow()
  await expect(plainSql(address, 'select * from good')).rejects.toThrow()
  expect(await plainSql(address, 'select id from users')).toHaveLength(8)
})

test('a migration that loses rows is refused with the table and both numbers', async () => {
  const address = await inhabited()
  const run = migrateWith(address, ['7000_loss', "delete from memberships where user_id = 'u-rep'"])
  await expect(run).rejects.toThrow('7000_loss would leave 2 of 3 rows in memberships')
  expect(await plainSql(address, 'select id from memberships')).toHaveLength(3)
})

test('a database with customers of before there were regions comes up to date, and the work of filling them in is left to do', async () => {
  const address = await emptyDatabase()
  const earlier = ours.filter(({ tag }) => tag < '0011')
  await (dialect === 'postgres'
    ? migratePostgres(address, NOW, earlier)
    : migrateSqlite(address, NOW, earlier))
  await plainSql(
    address,
    `insert into customers (id, kind, name, name_key, sort_key, normalised_name, status, tags, created_at, updated_at) values ('c', 'company', 'C', 'c', 'c', 'c', 'active', '[]', ${NOW}, ${NOW})`,
  )
  expect(await migrate(address, NOW)).toMatchObject({ applied: tags.slice(earlier.length) })
  expect(await plainSql(address, 'select kind from jobs')).toEqual([{ kind: 'fillRegions' }])
})

test('a rebuild of a table keeps the rows that point to it', async () => {
  const address = await inhabited()
  const rebuild =
    dialect === 'postgres'
      ? ['alter table teams add column note text']
      : [
          'create table new_teams as select * from teams',
          'drop table teams',
          'create table teams (id text primary key, name text, name_key text, parent_id text, lead_id text, external_key text, version integer, created_at integer, created_by_id text, updated_at integer, updated_by_id text, deleted_at integer)',
          'insert into teams select id, name, name_key, parent_id, lead_id, external_key, version, created_at, created_by_id, updated_at, updated_by_id, deleted_at from new_teams',
          'drop table new_teams',
        ]
  expect(await migrateWith(address, ['7000_rebuild', ...rebuild])).toMatchObject({
    applied: ['7000_rebuild'],
  })
  expect(await plainSql(address, 'select id from memberships')).toHaveLength(3)
})

test('a migration that leaves references to nothing is refused', async () => {
  const address = await inhabited()
  const run = migrateWith(address, [
    '7000_dangling',
    "update teams set id = 'elsewhere' where id = 't-below'",
  ])
  await expect(run).rejects.toThrow(dialect === 'postgres' ? 'foreign key' : 'would break 2 references')
  expect(await plainSql(address, "select id from teams where id = 't-below'")).toHaveLength(1)
})

test('a database of a newer version is refused in both languages, and not touched', async () => {
  const address = await inhabited()
  await migrateWith(address, ['9999_from_the_future', 'create table later (id integer)'])
  const run = migrate(address, NOW)
  await expect(run).rejects.toThrow(DatabaseIsNewer)
  await expect(migrate(address, NOW)).rejects.toThrow(
    /newer version of Loudou.*9999_from_the_future.*更新版本的漏斗/,
  )
  expect(await appliedIn(address)).toEqual([...tags, '9999_from_the_future'])
})

const dropped = (guard: string) =>
  dialect === 'postgres' ? `drop trigger ${guard} on ${tableOf(guard)}` : `drop trigger ${guard}`
const tableOf = (guard: string) =>
  ['event_values', 'event_subjects', 'stage_events', 'events'].find((table) =>
    guard.startsWith(table),
  ) as string

test('a migration that takes a guard of the log away is refused, and the guard stands', async () => {
  for (const guard of guards[dialect]) {
    const address = await inhabited()
    await expect(migrateWith(address, ['7000_unguarded', dropped(guard)])).rejects.toThrow(guard)
    expect(await migrate(address, NOW)).toEqual({ applied: [], backup: null })
  }
}, 60_000)

test('a start refuses a database whose guard somebody has taken away or switched off', async () => {
  const address = await inhabited()
  await plainSql(address, dropped('events_are_kept'))
  await expect(migrate(address, NOW)).rejects.toThrow('unguarded: missing triggers events_are_kept')
  if (dialect !== 'postgres') return
  const other = await inhabited()
  await plainSql(other, 'alter table events disable trigger events_are_kept')
  await expect(migrate(other, NOW)).rejects.toThrow('unguarded: missing triggers events_are_kept')
})

test('before a migration of an inhabited database a backup is made, which holds what was there', async () => {
  const address = await inhabited()
  const { backup } = await migrateWith(address, ['7000_more', 'create table more (id integer)'])
  // On PostgreSQL the backup is the administrator's.
  if (dialect === 'postgres') return expect(backup).toBeNull()
  expect(existsSync(backup ?? '')).toBe(true)
  expect(await plainSql(backup as string, 'select id from users')).toHaveLength(8)
  expect(await appliedIn(backup as string)).toEqual(tags)
})
