import Database from './driver.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GroupCommit } from './group-commit'
import { settle } from './sqlite-settings'
import { statementsOf } from './sqlite-statements'
import type { Execute } from './statements'

let folder: string
let connection: Database.Database
let watching: Database.Database
let group: GroupCommit
/** What is said to the database, so that a test can break it there. */
let saying: (sql: string) => void

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loudou-group-'))
  connection = new Database(join(folder, 'db'))
  settle(connection, 0)
  connection.exec('create table kept (id integer primary key, text text)')
  watching = new Database(join(folder, 'db'), { readonly: true })
  saying = () => undefined
  const run = statementsOf(connection, {})
  const execute: Execute = async (sql, params, method) => {
    saying(sql)
    return run(sql, params, method)
  }
  const begin = async (each: Execute) => void (await each('begin immediate', [], 'run'))
  // A clock that stands: how much is gathered is not to depend on how busy the machine is.
  group = new GroupCommit(execute, begin, () => 0)
})
afterEach(async () => {
  await group.idle()
  watching.close()
  connection.close()
  rmSync(folder, { recursive: true })
})

type Work = (execute: Execute) => Promise<unknown>
const put = (id: number) => (execute: Execute) => execute('insert into kept (id) values (?)', [id], 'run')
const onDisk = () => watching.prepare('select id from kept order by id').pluck().all()

test('acts that wait together share one commit, and each is answered after it, in order', async () => {
  let commits = 0
  saying = (sql) => (commits += sql === 'commit' ? 1 : 0)
  const answers: unknown[] = []
  const acts = [1, 2, 3].map((id) => group.run(put(id)).then(() => answers.push([id, onDisk()])))
  await Promise.all(acts)
  expect(commits).toBe(1)
  expect(answers).toEqual([1, 2, 3].map((id) => [id, [1, 2, 3]]))
})

test('one that fails in the middle loses its own writes only', async () => {
  const failing: Work = async (execute) => {
    await put(2)(execute)
    throw new Error('no')
  }
  const results = await Promise.allSettled([group.run(put(1)), group.run(failing), group.run(put(3))])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(onDisk()).toEqual([1, 3])
})

test('a group of which nothing stays, as in a preview, brings nothing to the disk', async () => {
  const ends: string[] = []
  saying = (sql) => {
    if (sql === 'commit' || sql === 'rollback') ends.push(sql)
  }
  const tried = (id: number): Work => {
    return async (execute) => {
      await put(id)(execute)
      throw new Error(`tried ${id}`)
    }
  }
  const results = await Promise.allSettled([group.run(tried(1)), group.run(tried(2))])
  expect(results.map((each) => each.status === 'rejected' && String(each.reason))).toEqual([
    'Error: tried 1',
    'Error: tried 2',
  ])
  expect(new Set(ends)).toEqual(new Set(['rollback']))
  await group.run(put(1))
  expect([ends.at(-1), onDisk()]).toEqual(['commit', [1]])
})

test('one whose statement is refused by the database loses its own writes only', async () => {
  const clashing: Work = async (execute) => {
    await put(5)(execute)
    await put(1)(execute)
  }
  const results = await Promise.allSettled([group.run(put(1)), group.run(clashing), group.run(put(3))])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(onDisk()).toEqual([1, 3])
})

test('when the commit fails, everybody hears it, refusals that may rest on the others included, and nothing is kept', async () => {
  saying = (sql) => {
    if (sql === 'commit') throw new Error('disk I/O error')
  }
  const refused: Work = async (execute) => {
    const { rows } = await execute('select id from kept', [], 'all')
    throw new Error(`taken by ${rows.length}`)
  }
  const results = await Promise.allSettled([group.run(put(1)), group.run(refused), group.run(put(2))])
  const lost = { status: 'rejected', reason: { message: 'disk I/O error' } }
  expect(results).toMatchObject([lost, lost, lost])
  saying = () => undefined
  expect(onDisk()).toEqual([])
  await group.run(put(4))
  expect(onDisk()).toEqual([4])
})

test('a commit that SQLite itself refuses leaves nothing, and the next group goes on', async () => {
  connection.exec('create table child (parent integer references kept (id) deferrable initially deferred)')
  const dangling: Work = (execute) => execute('insert into child values (99)', [], 'run')
  const results = await Promise.allSettled([group.run(put(1)), group.run(dangling)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await group.run(put(2))
  expect(onDisk()).toEqual([2])
})

test('a full disk is told to whoever met it, and the store goes on', async () => {
  const pages = connection.pragma('page_count', { simple: true }) as number
  connection.pragma(`max_page_count = ${pages}`)
  const large = group.run((execute) =>
    execute('insert into kept (text) values (?)', ['x'.repeat(100_000)], 'run'),
  )
  await expect(large).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  connection.pragma('max_page_count = 100000')
  await group.run(put(1))
  expect(onDisk()).toEqual([1])
})

test('when SQLite has rolled everything back by itself, the group fails with the cause', async () => {
  const breaking: Work = async (execute) => {
    await put(2)(execute)
    await execute('rollback', [], 'run')
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  }
  const results = await Promise.allSettled([group.run(put(1)), group.run(breaking), group.run(put(3))])
  const lost = { status: 'rejected', reason: { code: 'SQLITE_FULL' } }
  expect(results).toMatchObject([lost, lost, { status: 'fulfilled' }])
  expect(onDisk()).toEqual([3])
})

test('an act that never awaits, and one that takes long, both have their place', async () => {
  const order: string[] = []
  const slow = group.run(async (execute) => {
    await pause(20)
    await put(1)(execute)
    order.push('slow')
  })
  const plain = group.run(() => Promise.resolve(order.push('plain')))
  const late = group.run(async (execute) => {
    await put(3)(execute)
    order.push('late')
  })
  await Promise.all([slow, plain, late])
  expect(order).toEqual(['slow', 'plain', 'late'])
  expect(onDisk()).toEqual([1, 3])
})

test('when the lock is not to be had, everybody waiting is told, and the next try begins anew', async () => {
  const other = new Database(join(folder, 'db'))
  other.exec('begin immediate')
  const results = await Promise.allSettled([group.run(put(1)), group.run(put(2))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  other.exec('commit')
  other.close()
  await group.run(put(3))
  expect(onDisk()).toEqual([3])
})

test('no act waits for ever however many come', async () => {
  const acts = Array.from({ length: 2_000 }, (_, id) => group.run(put(id)))
  await Promise.all(acts)
  expect(onDisk()).toHaveLength(2_000)
})
