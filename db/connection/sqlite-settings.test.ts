import Database from './driver.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from './sqlite'
import { settle } from './sqlite-settings'
import { statementsOf } from './sqlite-statements'

const folder = mkdtempSync(join(tmpdir(), 'loudou-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const wanted = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
}

test('a connection is durable and guarded on every open, not only on the first', () => {
  for (const open of ['first', 'second', 'third']) {
    const connection = new Database(join(folder, 'again.db'))
    settle(connection, 0)
    const found = Object.fromEntries(
      Object.keys(wanted).map((name) => [name, connection.pragma(name, { simple: true })]),
    )
    expect(found, open).toEqual(wanted)
    connection.exec('create table if not exists t (a)')
    connection.close()
  }
})

test('left alone, SQLite would be less durable the second time: the reason for settling', () => {
  const file = join(folder, 'alone.db')
  const first = new Database(file)
  first.pragma('journal_mode = wal')
  first.exec('create table t (a)')
  first.close()
  const second = new Database(file)
  expect(second.pragma('synchronous', { simple: true })).toBe(1)
  second.close()
})

test('a database that does not take write-ahead logging is refused', () => {
  expect(() => settle(new Database(':memory:'), 0)).toThrow('journal_mode is memory, but must be wal')
  const file = join(folder, 'rollback-journal.db')
  new Database(file).exec('create table t (a)').close()
  const readonly = new Database(file, { readonly: true })
  expect(() => settle(readonly, 0)).toThrow('journal_mode is delete, but must be wal')
  readonly.close()
})

test('settings that cannot be changed just now are refused, not passed over', () => {
  const connection = new Database(join(folder, 'stubborn.db'))
  settle(connection, 0)
  // Inside a transaction they cannot be changed, foreign_keys even without a word.
  connection.pragma('foreign_keys = off')
  connection.exec('begin')
  expect(() => settle(connection, 0)).toThrow('may not be changed inside a transaction')
  connection.exec('rollback')
  connection.close()
})

test('a file that is no database is refused, and nothing is left open', () => {
  expect(() => openSqlite(join(folder, 'nowhere', 'loudou.db'), 'server')).toThrow()
})

test('the server never waits inside SQLite, the command line does', () => {
  const file = join(folder, 'waiting.db')
  for (const [timeout] of [[0], [5000]] as const) {
    const connection = new Database(file)
    settle(connection, timeout)
    expect(connection.pragma('busy_timeout', { simple: true })).toBe(timeout)
    connection.close()
  }
})

test('statements beyond those kept are prepared anew and still answer', async () => {
  const connection = new Database(':memory:')
  const execute = statementsOf(connection, {})
  for (let round = 0; round < 2; round++)
    for (let n = 0; n < 450; n++) expect(await execute(`select ${n}`, [], 'get')).toEqual({ rows: [n] })
  connection.close()
})
