import { and, asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { customers, importErrors, imports, type Store, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { deleteRecord } from '@/lib/commands/delete-record'
import type { ImportMapInput } from '@/lib/records/import-map'
import { allEvents, countsOf, imported, importText } from '../support/import-file'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people } from '../support/world'

let store: Store
let admin: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  admin = await actorOf(store, 'admin')
})

const map = {
  columns: { Name: 'name', Sector: 'industry', Founded: 'foundedYear', Parent: 'parentId', Rep: 'ownerId' },
  key: { column: 'Name' },
  aliases: { Sector: { softwar: 'software' } },
  empty: ['-', 'N/A'],
  constants: { status: 'active' },
} satisfies ImportMapInput

const FILE = `Name,Sector,Founded,Parent,Rep
Child & Sons,softwar,2001,Mother Works,王敏
"Mother Works",-,N/A,,Ada Stone
Grandchild,retail,1999,child & sons,王敏
`
const all = () => store.read((reader) => reader.select().from(customers).orderBy(asc(customers.name)))

test('a file becomes customers: aliases, placeholders, people by name, parents that come later', async () => {
  const summary = await imported(store, admin, FILE, { record: 'customer', map })
  expect(countsOf(summary)).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, skipped: 0, refused: 0 })
  const [child, grandchild, mother] = await all()
  expect(child).toMatchObject({
    name: 'Child & Sons',
    industry: 'software',
    foundedYear: 2001,
    status: 'active',
    kind: 'company',
    parentId: mother?.id,
    ownerId: people.rep.id,
    externalKey: 'Child & Sons',
    version: 1,
  })
  expect(mother).toMatchObject({
    industry: null,
    foundedYear: null,
    parentId: null,
    ownerId: people.stranger.id,
  })
  expect(grandchild?.parentId).toBe(child?.id)
  expect(mother?.normalisedName).not.toBe('')
})

test('each row has one event, and all of an import one batch', async () => {
  const { importId } = await imported(store, admin, FILE, { record: 'customer', map })
  const written = await allEvents(store)
  expect(written.map(({ act, batchId, actorId }) => [act, batchId, actorId])).toEqual(
    Array(3).fill(['customer.create', importId, admin.userId]),
  )
  const [kept] = await store.read((reader) => reader.select().from(imports))
  expect(kept).toMatchObject({
    id: importId,
    record: 'customer',
    counts: { read: 3, created: 3 },
    byId: admin.userId,
  })
})

test('the same file twice changes nothing and says nothing', async () => {
  await imported(store, admin, FILE, { record: 'customer', map })
  const [before, events] = [await all(), await allEvents(store)]
  const again = await imported(store, admin, FILE, { record: 'customer', map })
  expect(countsOf(again)).toEqual({ read: 3, created: 0, updated: 0, unchanged: 3, skipped: 0, refused: 0 })
  expect(await all()).toEqual(before)
  expect(await allEvents(store)).toEqual(events)
})

test('a changed cell is one edit; cells that are now empty are emptied', async () => {
  await imported(store, admin, FILE, { record: 'customer', map })
  const changed = FILE.replace('retail,1999', '-,1998')
  const summary = await imported(store, admin, changed, { record: 'customer', map })
  expect(countsOf(summary)).toMatchObject({ created: 0, updated: 1, unchanged: 2 })
  const [row] = await store.read((reader) =>
    reader.select().from(customers).where(eq(customers.name, 'Grandchild')),
  )
  expect(row).toMatchObject({ industry: null, foundedYear: 1998, version: 2 })
  expect((await allEvents(store)).at(-1)).toMatchObject({ act: 'customer.update', batchId: summary.importId })
})

test('a dry run writes nothing and gives the same counts', async () => {
  const file = `${FILE}Broken,,in 1999,,王敏\nOrphan,,,Nobody,王敏\n`
  const dry = await imported(store, admin, file, { record: 'customer', map, isDryRun: true })
  expect([await all(), await allEvents(store)]).toEqual([[], []])
  expect(await store.read((reader) => reader.select().from(imports))).toEqual([])
  const real = await imported(store, admin, file, { record: 'customer', map })
  expect(countsOf(dry)).toEqual(countsOf(real))
  expect(dry.errors).toEqual(real.errors)
})

test('refused rows are kept with their reasons, and the others go in', async () => {
  const file = `Name,Sector,Founded,Parent,Rep
Sound,,,,
,retail,,,
Young,,the year 3000,,
Lonely,,,No Such Parent,
Short,,
`
  const summary = await imported(store, admin, file, { record: 'customer', map })
  expect(countsOf(summary)).toMatchObject({ read: 5, created: 1, refused: 4 })
  expect(summary.errors).toEqual([
    { line: 3, column: 'Name', field: 'name', problem: 'required', value: null },
    { line: 4, column: 'Founded', field: 'foundedYear', problem: 'not_a_number', value: 'the year 3000' },
    { line: 5, column: 'Parent', field: 'parentId', problem: 'no_such_record', value: 'No Such Parent' },
    { line: 6, column: null, field: null, problem: 'wrong_cell_count', value: '3' },
  ])
  const kept = await store.read((reader) =>
    reader.select().from(importErrors).orderBy(asc(importErrors.line)),
  )
  expect(kept.map(({ line }) => line)).toEqual([3, 4, 5, 6])
  expect(kept[1]).toMatchObject({
    row: { Name: 'Young', Founded: 'the year 3000' },
    reasons: [summary.errors[1]],
  })
  expect((await all()).map(({ name }) => name)).toEqual(['Sound'])
})

test('missing records are made where the map says so, once', async () => {
  const made = { ...map, references: { parentId: { create: true } } }
  const file = 'Name,Sector,Founded,Parent,Rep\nA,,,New Group,\nB,,,new group,\nC,,,Ａ,\n'
  const summary = await imported(store, admin, file, { record: 'customer', map: made })
  expect(countsOf(summary)).toMatchObject({ created: 3, refused: 0 })
  const rows = await all()
  expect(rows.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'New Group'])
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id
  expect(rows.map(({ parentId }) => parentId)).toEqual([
    idOf('New Group'),
    idOf('New Group'),
    idOf('A'),
    null,
  ])
})

test('two of one name are ambiguous, never guessed', async () => {
  await imported(store, admin, 'N\nTwin\ntwin\n', { record: 'customer', map: { columns: { N: 'name' } } })
  const { errors } = await imported(store, admin, 'Name,Sector,Founded,Parent,Rep\nA,,,Twin,\n', {
    record: 'customer',
    map,
  })
  expect(errors).toMatchObject([{ field: 'parentId', problem: 'ambiguous_record', value: 'Twin' }])
})

test('without a key a row is recognised by all that it says', async () => {
  const plain = { columns: { N: 'name', C: 'city' } } satisfies ImportMapInput
  const first = await imported(store, admin, 'N,C,Other\nA,x,1\nA,y,2\nA,x,1\n', {
    record: 'customer',
    map: plain,
  })
  expect(countsOf(first)).toMatchObject({ created: 2, skipped: 1 })
  const again = await imported(store, admin, 'Other,C,N\n1,x,A\n2,y,A\n', { record: 'customer', map: plain })
  expect(countsOf(again)).toMatchObject({ created: 0, unchanged: 2 })
})

test('a key twice in one file with different contents is refused the second time', async () => {
  const file = FILE.replace('Grandchild', 'Mother Works')
  const { errors } = await imported(store, admin, file, { record: 'customer', map })
  expect(errors).toEqual([
    { line: 4, column: null, field: 'externalKey', problem: 'repeated_key', value: 'Mother Works' },
  ])
})

test('a credit code belongs to one customer; updating by it finds that one', async () => {
  const codes = { columns: { N: 'name', C: 'creditCode' }, key: { column: 'N' } } satisfies ImportMapInput
  const file = 'N,C\nFirst,91350100M000100Y43\nSecond,91350100m000100y43\n'
  const first = await imported(store, admin, file, { record: 'customer', map: codes })
  expect(first.errors).toMatchObject([{ line: 3, column: 'C', problem: 'taken' }])
  const again = await imported(store, admin, 'N,C\nRenamed,91350100M000100Y43\n', {
    record: 'customer',
    map: { columns: codes.columns },
    updateBy: 'creditCode',
  })
  expect(countsOf(again)).toMatchObject({ updated: 1, created: 0 })
  expect((await all()).map(({ name }) => name)).toEqual(['Renamed'])
})

test('a record in the bin is not brought back by a file', async () => {
  await imported(store, admin, FILE, { record: 'customer', map })
  const [row] = await store.read((reader) =>
    reader.select().from(customers).where(eq(customers.name, 'Grandchild')),
  )
  await store.write((tx) => deleteRecord(tx, admin, 'customer', { id: row?.id ?? '' }))
  const { errors } = await imported(store, admin, FILE, { record: 'customer', map })
  expect(errors).toMatchObject([{ line: 4, problem: 'in_bin' }])
})

test('rows may be left out by what they say', async () => {
  const skipping = { ...map, skip: { Sector: ['retail'] } }
  const summary = await imported(store, admin, FILE, { record: 'customer', map: skipping })
  expect(countsOf(summary)).toMatchObject({ created: 2, skipped: 1 })
})

test('two imports of one file at once make every record once', async () => {
  const other = await actorOf(store, 'owner')
  const [a, b] = await Promise.all([
    imported(store, admin, FILE, { record: 'customer', map }),
    imported(store, other, FILE, { record: 'customer', map }),
  ])
  expect(await all()).toHaveLength(3)
  expect(a.created + b.created).toBe(3)
  expect(a.refused + b.refused).toBe(0)
})

test('who may not import learns nothing, and nothing is read', async () => {
  for (const person of ['finance'] as const) {
    const actor = await actorOf(store, person)
    await expect(importText(store, actor, FILE, { record: 'customer', map })).rejects.toThrow(NotFound)
  }
})

test('people who left are no longer found by name', async () => {
  await store.write((tx) =>
    tx
      .update(users)
      .set({ deletedAt: admin.now })
      .where(and(eq(users.id, people.rep.id))),
  )
  const { errors } = await imported(store, admin, FILE, { record: 'customer', map })
  expect(errors.map(({ problem, value }) => [problem, value])).toContainEqual(['no_such_record', '王敏'])
})
