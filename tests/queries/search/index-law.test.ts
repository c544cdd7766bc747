import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rollback, searchFills, searchTerms } from '@/db'
import { creationOf, updateOf } from '@/lib/commands/acts'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { undoEvent } from '@/lib/commands/undo-event'
import { searchForPalette } from '@/lib/queries/palette-search'
import { descriptions } from '@/lib/records/all'
import { searchCodes } from '@/lib/records/findable'
import { recordNames } from '@/lib/records/names'
import { imported } from '../../support/import-file'
import { recordWorld } from '../../support/record-world'
import { indexAndRows } from '../../support/search-index'
import { fillSearch } from '@/lib/commands/fill-search'

const { store, as } = await recordWorld()
// The people of the small world were there before the index.
await store.write((tx) => tx.insert(searchFills).values({ record: 'user', after: '' }))
await fillSearch(store, new AbortController().signal)

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('create', 'rename', 'number', 'kind', 'tag', 'delete', 'restore', 'undo', 'fail'),
    which: fc.nat(5),
    name: fc.array(fc.constantFrom(...'华为技术单明 aB1-科有限公司'), { minLength: 1, maxLength: 12 }),
    digits: fc.stringMatching(/^1[3-9]\d{9}$/),
  }),
  { minLength: 1, maxLength: 25 },
)

test('after whatever acts, the index is what the rows would make of it', async () => {
  const ids: string[] = []
  const events: string[] = []
  await fc.assert(
    fc.asyncProperty(steps, async (acts) => {
      for (const { act, which, name, digits } of acts) {
        const actor = await as('owner')
        const id = ids[which % Math.max(1, ids.length)] ?? ''
        const values = { name: `客${name.join('')}`, phone: digits }
        const update = (change: object) => (tx: Parameters<typeof deleteRecord>[0]) =>
          updateOf('customer')(tx, actor, { id, values: change })
        const work = {
          create: (tx: never) => creationOf('customer')(tx, actor, values),
          rename: update({ name: values.name }),
          number: update({ phone: values.phone }),
          kind: update({ kind: which % 2 ? 'person' : 'company' }),
          tag: update({ tags: [...new Set(name)] }),
          delete: (tx: never) => deleteRecord(tx, actor, 'customer', { id }),
          restore: (tx: never) => restoreRecord(tx, actor, 'customer', { id }),
          undo: (tx: never) => undoEvent(tx, actor, { eventId: events.at(-1 - which) ?? '' }),
          fail: async (tx: never) => {
            await creationOf('customer')(tx, actor, values)
            throw new Rollback('not meant')
          },
        }[act]
        const outcome = await store.write(work as never).catch(() => null)
        const { ok, value } = (outcome ?? {}) as {
          ok?: boolean
          value?: { row?: { id: string }; eventId?: string }
        }
        if (ok && act === 'create' && value?.row) ids.push(value.row.id)
        if (ok && value?.eventId) events.push(value.eventId)
      }
      const { index, rows } = await store.read(indexAndRows)
      expect(index).toEqual(rows)
    }),
    { numRuns: 12 },
  )
})

test('a file brings its rows into the index, and changes them there', async () => {
  const actor = await as('owner')
  const map = { columns: { Name: 'name' }, key: { column: 'Key' } }
  for (const text of ['Key,Name\nk1,云帆物流\nk2,Pine Co\n', 'Key,Name\nk1,云帆集团\nk2,Pine Co\n'])
    await imported(store, actor, text, { record: 'customer', map })
  const { index, rows } = await store.read(indexAndRows)
  expect(index).toEqual(rows)
})

test('every kind that the palette finds is indexed, under a letter of its own', () => {
  const found = recordNames.filter((record) => descriptions[record].hits)
  expect(Object.keys(searchCodes).sort()).toEqual(found.sort())
  expect(new Set(Object.values(searchCodes)).size).toBe(found.length)
  for (const code of Object.values(searchCodes)) expect(code).toMatch(/^[a-z]$/)
})

test('rows of before the index are taken in slice by slice, go on where they were left, and are found meanwhile', async () => {
  const actor = await as('owner')
  const before = await store.read(indexAndRows)
  await store.write(async (tx) => {
    await tx.delete(searchTerms)
    await tx.insert(searchFills).values(Object.keys(searchCodes).map((record) => ({ record, after: '' })))
  })
  const find = () => store.read((reader) => searchForPalette(reader, actor, '云帆'))
  expect(await find()).toHaveLength(1)
  const stopped = new AbortController()
  stopped.abort()
  expect(await fillSearch(store, stopped.signal)).toBe(false)
  expect(await fillSearch(store, new AbortController().signal)).toBe(true)
  expect(await store.read((reader) => reader.select().from(searchFills))).toEqual([])
  expect(await store.read(indexAndRows)).toEqual(before)
  expect(await find()).toHaveLength(1)
})
