import { sql } from 'drizzle-orm'
import Database from './driver.mjs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrateSqlite } from '../migrate-sqlite'
import { workspace } from '../schema'
import { StoreBusy } from '../errors'
import { openSqlite } from './sqlite'

const folder = mkdtempSync(join(tmpdir(), 'loudou-second-'))
const file = join(folder, 'loudou.db')
migrateSqlite(file, 0)
const store = openSqlite(file, 'server')
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** Another process that holds the write lock for some time, as a command line might. */
async function holdLock(milliseconds: number): Promise<{ ended: Promise<unknown> }> {
  const script = `
    import Database from './db/connection/driver.mjs'
    const db = new Database(${JSON.stringify(file)})
    db.exec('begin immediate')
    db.exec("update schema_migrations set applied_at = applied_at + 1")
    console.log('held')
    setTimeout(() => db.exec('commit'), ${milliseconds})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return { ended: once(child, 'close') }
}

const row = {
  id: 'workspace',
  name: 'x',
  currency: 'CNY',
  timeZone: 'UTC',
  language: 'en',
  settings: {},
  createdAt: 0,
}

test('while another process writes, questions are answered, timers run, and acts wait their turn', async () => {
  const mark = store.changeMark()
  const { ended } = await holdLock(700)
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 5)
  const act = store.write((tx) => tx.insert(workspace).values(row))
  const rows = await store.read((reader) => reader.select({ one: sql<number>`1` }).from(workspace))
  expect(rows, 'the act has not gone through yet').toEqual([])
  await act
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(20)
  await ended
  expect(store.changeMark(), "the other's commit is noticed").not.toBe(mark)
  expect(await store.read((reader) => reader.select().from(workspace))).toHaveLength(1)
})

test('an act that waits too long for another process is told to try again, and nothing was written', async () => {
  const other = new Database(file)
  other.exec('begin immediate')
  const act = store.write((tx) => tx.update(workspace).set({ name: 'late' }))
  await expect(act).rejects.toThrow(StoreBusy)
  other.exec('commit')
  other.close()
  await store.write((tx) => tx.update(workspace).set({ name: 'in time' }))
  const [kept] = await store.read((reader) => reader.select().from(workspace))
  expect(kept?.name).toBe('in time')
}, 30_000)
