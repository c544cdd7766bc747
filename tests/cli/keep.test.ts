import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backups, databaseContent } from '@/db'
import { takeDataFolder } from '@/scripts/serve/data-lock.mjs'
import { loudou } from '@/tests/support/command-line'
import { type Installation, makeInstallation, onStore } from '@/tests/support/installation'

const onPostgres = process.env.DATABASE_DIALECT === 'postgres'
let place: Installation
const contentOf = () => onStore(place, databaseContent)

beforeAll(async () => {
  place = await makeInstallation()
  const { code, stderr } = await loudou(place.env, ['demo', '--opportunities', '40', '--seed', 'keep'])
  expect([code, stderr]).toEqual([0, expect.stringContaining('40 of 40 opportunities (100 %)')])
})
afterAll(() => place.remove())

test('demo data is refused a second time, and numbers that are none', async () => {
  const again = await loudou(place.env, ['demo', '--opportunities', '40'])
  expect(again).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^demo_needs_empty: /) as string,
  })
  const none = await loudou(place.env, ['demo', '--opportunities', 'many'])
  expect(none).toMatchObject({ code: 1, stderr: expect.stringMatching(/^invalid_input: /) as string })
})

test('verify prints what it counted', async () => {
  const { code, stdout } = await loudou(place.env, ['verify'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    isWhole: true,
    chain: { broken: null },
    stages: { opportunities: 40 },
  })
})

if (onPostgres) {
  test('on PostgreSQL, backup and restore name the tool that does it', async () => {
    for (const line of [
      ['backup', 'b.db'],
      ['restore', 'b.db'],
    ])
      expect(await loudou(place.env, line)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^postgres_elsewhere: .*pg_/) as string,
      })
  })
} else {
  test('a backup restored gives the same database, and what it replaced is kept', async () => {
    const before = await contentOf()
    const made = await loudou(place.env, ['backup', 'kept/first.db'])
    expect(made.code).toBe(0)
    const { file, counts } = JSON.parse(made.stdout) as { file: string; counts: Record<string, number> }
    expect(counts).toMatchObject({ opportunities: 40, workspace: 1 })
    expect(
      await onStore(place, (store) => store.read((reader) => reader.select().from(backups))),
    ).toMatchObject([{ file, failure: null }])
    await loudou(place.env, ['user', 'add', '--email', 'new@example.com', '--name', '新人', '--role', 'rep'])
    expect((await contentOf()).users).not.toEqual(before.users)

    const restored = await loudou(place.env, ['restore', 'kept/first.db'])
    expect(restored.code).toBe(0)
    expect(await contentOf()).toEqual(before)
    const { replaced } = JSON.parse(restored.stdout) as { replaced: string }
    expect(existsSync(replaced)).toBe(true)
  })

  test('a backup never replaces a file', async () => {
    const again = await loudou(place.env, ['backup', 'kept/first.db'])
    expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/^backup_exists: /) as string })
  })

  test('nothing is restored while a server holds the data folder', async () => {
    const before = await contentOf()
    const letGo = takeDataFolder(place.folder)
    const refused = await loudou(place.env, ['restore', 'kept/first.db'])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^data_folder_held: /) as string })
    letGo()
    expect(await contentOf()).toEqual(before)
    expect((await loudou(place.env, ['restore', 'kept/first.db'])).code).toBe(0)
  })

  test('a backup with a flipped byte, or without its manifest, is refused and changes nothing', async () => {
    const file = join(place.folder, 'kept/first.db')
    const before = await contentOf()
    const bytes = await readFile(file)
    const middle = Math.floor(bytes.length / 2)
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
    await writeFile(file, bytes)
    for (const name of ['kept/first.db', 'kept/none.db'])
      expect(await loudou(place.env, ['restore', name])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^backup_broken: /) as string,
      })
    expect(await contentOf()).toEqual(before)
  })
}
