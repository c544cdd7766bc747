import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshStore, openAgain } from '../support/store'
import { actorOf, makeWorld, NOW } from '../support/world'
import { backups, customers, dialect, jobs, Sealer, type Store } from '@/db'
import { createRecord } from '@/lib/commands/create-record'
import { requestBackup } from '@/lib/commands/request-backup'
import { readBackup } from '@/lib/outside/files/backup-file'
import { lastVerifiedBackup } from '@/lib/queries/backups'
import { makeBackup } from '@/lib/server/backups/make-backup'
import { pruneBackups } from '@/lib/server/backups/prune-backups'

const DAY = 86_400_000
let store: Store
let file: string
let folder: string
beforeAll(async () => {
  ;({ store, address: file } = await freshStore())
  await makeWorld(store)
  folder = await mkdtemp(join(tmpdir(), 'loudou-backups-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function addCustomers(n: number): Promise<void> {
  const actor = await actorOf(store, 'owner')
  for (let i = 0; i < n; i++)
    await store.write((tx) => createRecord(tx, actor, 'customer', { name: `客户 ${i}`, kind: 'company' }))
}

test('a backup made while others write is whole, and says what it is', async () => {
  if (dialect !== 'sqlite') return
  await addCustomers(20)
  const sealer = new Sealer(
    store,
    () => undefined,
    (fault) => expect(fault).toBeUndefined(),
  )
  await sealer.finish()
  const writing = addCustomers(100)
  const made = await makeBackup(store, { file, folder, bytes: 'none' }, NOW)
  await writing
  await sealer.finish()
  expect((await readdir(folder)).sort()).toEqual([made.file, `${made.file}.manifest.json`])
  expect(await readBackup(join(folder, made.file))).toMatchObject({ sha256: made.sha256, madeAt: NOW })
  const bytes = await readFile(join(folder, made.file))
  expect(made).toMatchObject({
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(await store.read(lastVerifiedBackup)).toEqual(made)
  const opened = openAgain(join(folder, made.file))
  const found = await opened.read((reader) => reader.select().from(customers))
  expect(found.length).toBeGreaterThanOrEqual(20)
})

test('a backup that fails leaves no file, and is noted as failed', async () => {
  if (dialect !== 'sqlite') return
  const before = await readdir(folder)
  const damaged = join(folder, '..', `damaged-${process.pid}.db`)
  await writeFile(
    damaged,
    'no database at all, but long enough to look like a file of something else'.repeat(20),
  )
  await expect(makeBackup(store, { file: damaged, folder, bytes: 'none' }, NOW + 1)).rejects.toThrow()
  await rm(damaged)
  expect(await readdir(folder)).toEqual(before)
  const rows = await store.read((reader) => reader.select().from(backups))
  expect(rows.filter(({ failure }) => failure !== null)).toMatchObject([
    { madeAt: NOW + 1, verifiedAt: null },
  ])
  expect((await store.read(lastVerifiedBackup))?.madeAt).toBe(NOW)
})

test('a stop ends the copying at once, and that is no failure', async () => {
  if (dialect !== 'sqlite') return
  const stopping = new AbortController()
  const before = await store.read((reader) => reader.select().from(backups))
  const making = makeBackup(store, { file, folder, bytes: 'none' }, NOW + 2, stopping.signal)
  setTimeout(() => stopping.abort(), 20)
  await expect(making).rejects.toThrow()
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(await store.read((reader) => reader.select().from(backups))).toEqual(before)
})

test('old backups go by the rule, files of others stay', async () => {
  await store.write((tx) => tx.delete(backups))
  for (const name of await readdir(folder)) await rm(join(folder, name))
  await writeFile(join(folder, 'my-own-copy.db'), 'mine')
  for (let n = 0; n < 40; n++) {
    const row = {
      id: `b-${n}`,
      file: `loudou-${n}.db`,
      bytes: 1,
      sha256: 'x',
      madeAt: NOW - n * DAY,
      verifiedAt: NOW,
    }
    await writeFile(join(folder, row.file), 'x')
    await store.write((tx) => tx.insert(backups).values(row))
  }
  const gone = await pruneBackups(store, folder, 'Asia/Shanghai', NOW)
  const left = await readdir(folder)
  expect(left).toContain('my-own-copy.db')
  expect(left.length + gone.length).toBe(41)
  expect(left.length).toBeLessThan(14)
  const noted = await store.read((reader) => reader.select({ file: backups.file }).from(backups))
  expect([...noted.map((row) => row.file), 'my-own-copy.db'].sort()).toEqual(left.sort())
})

test('administrators ask for a backup now, others find no such thing; asking twice queues one', async () => {
  const owner = await actorOf(store, 'owner')
  for (let n = 0; n < 2; n++) await store.write((tx) => requestBackup(tx, owner))
  expect(await store.read((reader) => reader.select().from(jobs))).toMatchObject([
    { kind: 'backup', runAt: NOW },
  ])
  for (const person of ['manager', 'rep', 'support', 'finance'] as const) {
    const actor = await actorOf(store, person)
    await expect(store.write((tx) => requestBackup(tx, actor))).rejects.toThrow('not found')
  }
})
