import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseContent } from '@/db'
import { loudou } from '@/tests/support/command-line'
import { type Installation, makeInstallation, onStore } from '@/tests/support/installation'

let from: Installation
let back: Installation
beforeAll(async () => {
  from = await makeInstallation()
  back = await makeInstallation()
  expect((await loudou(from.env, ['demo', '--opportunities', '60', '--seed', 'move'])).code).toBe(0)
})
afterAll(async () => {
  await from.remove()
  await back.remove()
})

test('moved to the other database and back, everything is equal and the source untouched', async () => {
  const before = await onStore(from, databaseContent)
  const outward = await loudou(from.env, ['move', '--to', 'there/loudou.db'])
  expect(outward.code).toBe(0)
  const proof = JSON.parse(outward.stdout) as {
    isEqual: boolean
    tables: Record<string, { rows: number; isEqual: boolean }>
  }
  expect(proof.isEqual).toBe(true)
  expect(proof.tables.opportunities).toMatchObject({ rows: 60, isEqual: true })
  expect(Object.keys(proof.tables).sort()).toEqual(Object.keys(before).sort())
  expect(await onStore(from, databaseContent)).toEqual(before)

  const moved = { LOUDOU_DATA: join(from.folder, 'there'), DATABASE_URL: '', DATABASE_DIALECT: '' }
  expect((await loudou(moved, ['verify'])).code).toBe(0)
  expect((await loudou(moved, ['move', '--to', back.address])).code).toBe(0)
  expect(await onStore(back, databaseContent)).toEqual(before)
})

test('a target that holds anything is refused', async () => {
  const again = await loudou(from.env, ['move', '--to', 'there/loudou.db'])
  expect(again).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('target_not_empty') as string,
  })
})

test('the database itself and unknown addresses are refused, and a call without target is no call', async () => {
  expect(await loudou(from.env, ['move', '--to', from.address])).toMatchObject({ code: 1, stdout: '' })
  const unknown = await loudou(from.env, ['move', '--to', 'mysql://localhost/x'])
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringMatching(/^unknown_address: /) as string })
  expect((await loudou(from.env, ['move'])).code).toBe(2)
})
