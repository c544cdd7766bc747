import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loudou } from '@/tests/support/command-line'
import { type Installation, makeInstallation } from '@/tests/support/installation'

// Each call is a process of its own.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

let place: Installation
const write = (name: string, content: string) => writeFile(join(place.folder, name), content)
const containing = (text: string) => expect.stringContaining(text) as string

beforeAll(async () => {
  place = await makeInstallation()
  const line = ['setup', '--workspace', '漏斗', '--name', '赵远', '--email', 'zhao@example.com']
  expect((await loudou(place.env, line, 'correct horse battery\n')).code).toBe(0)
  await write(
    'map.json',
    JSON.stringify({ columns: { 名称: 'name', 成立: 'foundedYear' }, key: { column: '名称' } }),
  )
  await write('good.csv', '名称,成立\n华为技术,1987\n比亚迪,1995\n')
})
afterAll(() => place.remove())

const importing = (...more: string[]) => loudou(place.env, ['import', 'customers', ...more])

test('an import prints its summary as JSON and ends with 0, also where single rows were refused', async () => {
  await write('mixed.csv', '名称,成立\n腾讯,1998\n,2000\n')
  const { code, stdout, stderr } = await importing('mixed.csv', '--map', 'map.json')
  expect([code, stderr]).toEqual([0, 'required: line 3 · column “名称” · name · Fill this in.\n'])
  expect(JSON.parse(stdout)).toMatchObject({ record: 'customers', file: 'mixed.csv', created: 1, refused: 1 })
})

test('what cannot be used is refused with a sentence and 1, and nothing is written', async () => {
  await write('broken.csv', '名称,成立\n好,1\n"坏,2\n')
  await write('odd.json', JSON.stringify({ columns: { 名称: 'name' }, colour: 'red' }))
  await write('not.json', '{')
  await write('gone.json', JSON.stringify({ columns: { Missing: 'name' } }))
  for (const [file, map, said] of [
    ['broken.csv', 'map.json', 'csv_not_closed: line 3'],
    ['good.csv', 'odd.json', '(colour)'],
    ['good.csv', 'not.json', 'map_invalid: The map is not JSON'],
    ['good.csv', 'gone.json', 'missing_column: column “Missing”'],
    ['nowhere.csv', 'map.json', 'not_found: '],
    ['good.csv', 'nowhere.json', 'not_found: '],
  ] as const)
    expect(await importing(file, '--map', map)).toEqual({ code: 1, stdout: '', stderr: containing(said) })
})

test('a call that is not understood ends with 2', async () => {
  for (const line of [
    ['import', 'customers'],
    ['import', 'stages', 'good.csv', '--map', 'map.json'],
    ['export', 'customers', '--to', 'x'],
  ])
    expect(await loudou(place.env, line)).toMatchObject({ code: 2, stdout: '' })
})

test('a dry run promises, the import does, and the export comes back unchanged', async () => {
  const dry: unknown = JSON.parse((await importing('good.csv', '--map', 'map.json', '--dry-run')).stdout)
  const real: unknown = JSON.parse((await importing('good.csv', '--map', 'map.json')).stdout)
  expect([dry, real]).toMatchObject([
    { created: 2, dryRun: true, importId: null },
    { created: 2, dryRun: false },
  ])
  const { stdout, stderr } = await loudou(place.env, ['export', 'customers'])
  expect(JSON.parse(stderr)).toEqual({ record: 'customers', rows: 3 })
  await loudou(place.env, ['export', 'customers', '--out', 'out.csv'])
  expect(await readFile(join(place.folder, 'out.csv'), 'utf8')).toBe(stdout)
  expect(JSON.parse((await importing('out.csv')).stdout)).toMatchObject({ unchanged: 3, updated: 0 })
})

test('another workspace takes an export by names', async () => {
  await loudou(place.env, ['export', 'customers', '--out', 'out.csv'])
  const other = await makeInstallation()
  const line = ['setup', '--workspace', 'B', '--name', 'Bo', '--email', 'bo@example.com']
  expect((await loudou(other.env, line, 'correct horse battery\n')).code).toBe(0)
  const there = await loudou(other.env, ['import', 'customers', join(place.folder, 'out.csv'), '--by-names'])
  expect(JSON.parse(there.stdout)).toMatchObject({ created: 0, refused: 3 })
  expect(there.stderr).toContain('no_such_record: line 2 · column “owner”')
  await other.remove()
})
