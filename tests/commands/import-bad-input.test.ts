import { beforeEach, expect, test } from 'vitest'
import { customers, type Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { CsvFault } from '@/lib/outside/files/read-csv'
import { type ImportMapInput, readImportMap } from '@/lib/records/import-map'
import { allEvents, countsOf, imported, importText } from '../support/import-file'
import { freshStore } from '../support/store'
import { actorOf, makeWorld } from '../support/world'

let store: Store
let admin: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  admin = await actorOf(store, 'admin')
})

const texts = { columns: { N: 'name', D: 'description' }, key: { column: 'N' } } satisfies ImportMapInput
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const all = () => store.read((reader) => reader.select().from(customers))
const problemsOf = async (map: ImportMapInput, header = 'N,D') => {
  const outcome = await importText(store, admin, `${header}\nA,B\n`, { record: 'customer', map })
  return outcome.ok ? [] : outcome.findings.map(({ problem, value }) => `${problem} ${value}`)
}

test('a map that does not fit is refused with everything that is wrong, before anything is written', async () => {
  expect(
    await problemsOf({
      columns: { N: 'name', Gone: 'city', D: ['status', 'name', 'shoeSize'] },
      key: 'creditCode',
      references: { city: {}, parentId: { by: 'email' } },
      templates: { address: '{Street}' },
      skip: { Hidden: ['x'] },
    }),
  ).toEqual([
    'missing_column Gone',
    'field_twice name',
    'unknown_field shoeSize',
    'missing_column Street',
    'missing_column Hidden',
    'not_a_reference city',
    'unknown_field email',
    'key_not_mapped creditCode',
  ])
  expect(await problemsOf({ columns: { N: 'name' } }, 'N,N')).toEqual(['column_twice N'])
  expect(await problemsOf({ columns: { N: 'version' } })).toEqual(['unknown_field version'])
  expect(await problemsOf({ columns: { N: 'normalisedName' } })).toEqual(['unknown_field normalisedName'])
  expect(await problemsOf({ columns: { N: 'constructor' } })).toEqual(['unknown_field constructor'])
  expect([await all(), await allEvents(store)]).toEqual([[], []])
})

test('a map with keys that nobody knows is refused with their place', () => {
  expect(readImportMap({ columns: {}, colour: 'red' })).toEqual({ ok: false, place: 'colour' })
  expect(readImportMap({ columns: {}, references: { ownerId: { by: 'name', make: true } } })).toEqual({
    ok: false,
    place: 'references.ownerId.make',
  })
  expect(readImportMap({ columns: { A: 7 } })).toEqual({ ok: false, place: 'columns.A' })
  expect(readImportMap({ columns: {}, dateFormat: 'whatever' })).toEqual({ ok: false, place: 'dateFormat' })
  expect(readImportMap([])).toMatchObject({ ok: false })
})

test('a cell of a megabyte is refused and shown by its beginning', async () => {
  const file = `N,D\nBig,${'x'.repeat(1_000_000)}\nSmall,y\n`
  const summary = await imported(store, admin, file, { record: 'customer', map: texts })
  expect(countsOf(summary)).toMatchObject({ created: 1, refused: 1 })
  expect(summary.errors).toMatchObject([{ line: 2, column: 'D', problem: 'text_too_long' }])
  expect(summary.errors[0]?.value?.length).toBeLessThan(300)
})

test('NUL, half characters and line breaks where one line belongs are refused alike on both databases', async () => {
  const rows = ['NUL,a\0b', '"two\nlines",x', 'fine,"two\nlines"'].join('\n')
  const summary = await imported(store, admin, `N,D\n${rows}\n`, { record: 'customer', map: texts })
  expect(summary.errors.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'text_nul'],
    [3, 'text_line_break'],
    [3, 'text_line_break'],
  ])
  const half = Buffer.from('\uFEFFN,D\nHalf,\uD83D!\n', 'utf16le')
  const reading = importText(store, admin, half, { record: 'customer', map: texts })
  await expect(reading).rejects.toEqual(new CsvFault('csv_half_character', 2))
  expect((await all()).map(({ description }) => description)).toEqual(['two\nlines'])
})

test('a key or a reference that no database could hold is refused, not thrown', async () => {
  const map = {
    columns: { K: 'externalKey', N: 'name', P: 'parentId' },
    key: 'externalKey',
    references: { parentId: { by: 'id' } },
  } satisfies ImportMapInput
  const file = `K,N,P\na\0b,A,\n${'k'.repeat(300)},B,\nok,C,x\0y\nid,D,no-such-id\n`
  const { errors } = await imported(store, admin, file, { record: 'customer', map })
  expect(errors.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'text_nul'],
    [3, 'text_too_long'],
    [4, 'no_such_record'],
    [5, 'no_such_record'],
  ])
})

test('text that looks like code, formula or markup is kept as it was written', async () => {
  const odd = [
    "Robert'); drop table customers;--",
    '=1+1',
    "'=1+1",
    '+SUM(A1)',
    '<script>alert(1)</script>',
    '${7*7} {{7*7}}',
    '%s%n\\0',
    'Ω≈ç√ 田中さん 👩‍👩‍👧 ‮abc',
    ' spaces at both ends ',
  ]
  const rows = odd.map((text, index) => `c${index},${quoted(text)}`).join('\n')
  await imported(store, admin, `N,D\n${rows}\n`, { record: 'customer', map: texts })
  const kept = new Map((await all()).map(({ name, description }) => [name, description]))
  expect(odd.map((_, index) => kept.get(`c${index}`))).toEqual(odd)
})

test('a row goes in whole or not at all, also with what it would have made elsewhere', async () => {
  const map = {
    columns: { N: 'name', P: 'parentId', Y: 'foundedYear' },
    references: { parentId: { create: true } },
  } satisfies ImportMapInput
  const { errors } = await imported(store, admin, 'N,P,Y\nChild,New Parent,99999\n', {
    record: 'customer',
    map,
  })
  expect(errors).toMatchObject([{ field: 'foundedYear', problem: 'too_large' }])
  expect(await all()).toEqual([])
})
