import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backups, copySqlite, dialect, files, type Store } from '@/db'
import { readLacking, tellLacking } from '@/lib/domain/lacking-files'
import { healthOf } from '@/lib/queries/health'
import { BackupBroken, compareWithManifest, readBackup, restoreBytes } from '@/lib/outside/files/backup-file'
import { dropBytes, keepBytes, placeOf } from '@/lib/outside/files/file-bytes'
import { verifyBytes } from '@/lib/outside/files/verify-bytes'
import { makeBackup } from '@/lib/server/backups/make-backup'
import { sweepFiles } from '@/lib/server/files/sweep'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW } from '../support/world'

const folder = mkdtempSync(join(tmpdir(), 'loudou-files-'))
const [bytes, kept] = [join(folder, 'files'), join(folder, 'backups')]
let store: Store
let address: string
beforeAll(async () => {
  ;({ store, address } = await freshStore())
  await makeWorld(store)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function attached(id: string, text: string) {
  const put = await keepBytes(bytes, id, new Response(text).body, { announced: null, most: 1000 })
  if (!put.ok) throw new Error(put.refusal)
  const row = { id, ...put.value, name: id, nameKey: id, createdAt: NOW, createdById: 'u-rep' }
  await store.write((tx) => tx.insert(files).values({ ...row, record: 'customer', recordId: 'c-1' }))
  return { id, bytes: put.value.bytes, sha256: put.value.sha256 }
}

test('a backup holds the bytes of every file, and brings back those that were lost or altered', async () => {
  const known = [await attached('file-first', '第一份'), await attached('file-second', '第二份')]
  expect(await verifyBytes(bytes, known)).toEqual({ count: 2, bytes: 18, broken: null })
  if (dialect !== 'sqlite') return
  const made = await makeBackup(store, { file: address, folder: kept, bytes }, NOW)
  const backup = join(kept, made.file)
  const manifest = await readBackup(backup)
  expect(manifest.files).toMatchObject({ count: 2, bytes: 18 })

  writeFileSync(placeOf(bytes, 'file-first'), '第一伤')
  expect((await verifyBytes(bytes, known)).broken).toEqual({ id: 'file-first', reason: 'altered' })
  await dropBytes(bytes, 'file-first')
  expect((await verifyBytes(bytes, known)).broken).toEqual({ id: 'file-first', reason: 'missing' })

  const copied = await copySqlite(backup, join(folder, 'opened.db'))
  compareWithManifest(manifest, copied)
  await restoreBytes(backup, bytes, copied.files)
  expect(await verifyBytes(bytes, known)).toEqual({ count: 2, bytes: 18, broken: null })
  expect(() => compareWithManifest(manifest, { ...copied, files: known.slice(1) })).toThrow(BackupBroken)
})

test('a backup whose bytes were altered or lost is refused; one that cannot hold them all is made, and says what it lacks', async () => {
  if (dialect !== 'sqlite') return
  const known = [await attached('file-third', '第三份')]
  const made = await makeBackup(store, { file: address, folder: kept, bytes }, NOW + 1)
  const place = placeOf(join(kept, 'files'), 'file-third')
  writeFileSync(place, '第三伤')
  await dropBytes(bytes, 'file-third')
  await expect(restoreBytes(join(kept, made.file), bytes, known)).rejects.toThrow(
    /backup_broken: .*file-third is altered/,
  )
  rmSync(place)
  await expect(restoreBytes(join(kept, made.file), bytes, known)).rejects.toThrow(/file-third is missing/)
  const lacking = await makeBackup(store, { file: address, folder: kept, bytes }, NOW + 2)
  expect(readLacking(lacking.failure)).toEqual({ count: 1, ids: ['file-third'] })
  const manifest = await readBackup(join(kept, lacking.file))
  expect(manifest).toMatchObject({
    files: { count: 3 },
    lacking: [{ id: 'file-third', reason: 'missing' }],
  })
  const whole = [...known, await attached('file-fourth', '第四份')]
  await makeBackup(store, { file: address, folder: kept, bytes }, NOW + 3)
  expect(await restoreBytes(join(kept, lacking.file), bytes, whole, manifest.lacking)).toBe(1)
  await expect(restoreBytes(join(kept, lacking.file), bytes, whole)).rejects.toThrow(BackupBroken)
})

test('health says which files the last backup lacks, and how many', async () => {
  await store.write((tx) =>
    tx.insert(backups).values({
      ...{ id: 'b-lacking', file: 'loudou-lacking.db', bytes: 1, sha256: 'x', madeAt: NOW + 9 },
      ...{ verifiedAt: NOW + 9, failure: tellLacking(['file-first', 'file-second', 'file-gone']) },
    }),
  )
  const owner = await actorOf(store, 'owner')
  const health = await store.read((reader) => healthOf(reader, owner, address))
  expect(health.lastBackup?.file).toBe('loudou-lacking.db')
  expect(health.lacking).toEqual({ count: 3, names: ['file-first', 'file-second'] })
})

test('a file that no record has taken goes with its bytes after a day', async () => {
  const stamps = (age: number) => ({ createdAt: NOW - age * 86_400_000, createdById: 'u-rep' })
  for (const [id, age] of [
    ['file-left', 1.5],
    ['file-in-hand', 0.5],
  ] as const) {
    const put = await keepBytes(bytes, id, new Response('x').body, { announced: 1, most: 1 })
    if (!put.ok) throw new Error(put.refusal)
    const row = { id, ...put.value, name: id, nameKey: id, ...stamps(age) }
    await store.write((tx) => tx.insert(files).values(row))
    utimesSync(placeOf(bytes, id), NOW / 1000 - age * 86_400, NOW / 1000 - age * 86_400)
  }
  await sweepFiles(store, bytes, NOW)
  const rows = await store.read((reader) => reader.select({ id: files.id }).from(files))
  expect(rows.map(({ id }) => id)).toContain('file-in-hand')
  expect(rows.map(({ id }) => id)).not.toContain('file-left')
  expect(existsSync(placeOf(bytes, 'file-left'))).toBe(false)
  expect(existsSync(placeOf(bytes, 'file-in-hand'))).toBe(true)
})

test('bytes that no row tells of go after a day, with what was left of uploads; all others stay', async () => {
  await attached('file-known', 'x')
  for (const [id, age] of [
    ['file-orphan', 2],
    ['file-fresh', 0],
    ['file-known', 2],
  ] as const) {
    if (id !== 'file-known') await keepBytes(bytes, id, new Response('x').body, { announced: 1, most: 1 })
    const at = NOW / 1000 - age * 86_400
    utimesSync(placeOf(bytes, id), at, at)
  }
  const part = `${placeOf(bytes, 'file-known')}.part`
  writeFileSync(part, 'x')
  utimesSync(part, 1, 1)
  await sweepFiles(store, bytes, NOW)
  const there = ['file-orphan', 'file-fresh', 'file-known'].map((id) => existsSync(placeOf(bytes, id)))
  expect([...there, existsSync(part)]).toEqual([false, true, true, false])
})
