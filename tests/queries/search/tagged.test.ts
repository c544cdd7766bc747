import { expect, test } from 'vitest'
import { searchFills } from '@/db'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { fillSearch } from '@/lib/commands/fill-search'
import { listRecords } from '@/lib/queries/list-records'
import { narrowedByTags } from '@/lib/queries/search/narrowed-by-tags'
import { recordWorld } from '../../support/record-world'

const { store, as, made, changed } = await recordWorld()
const owner = await as('owner')
await made('customer', { name: '青禾', tags: ['试点', 'VIP'] }, 'owner')
const pine = await made('customer', { name: '松石', tags: ['试点'] }, 'owner')
await made('customer', { name: '霁月', tags: ['试点二'] }, 'owner')
await made('customer', { name: '东篱', tags: ['vip', 'say "hi"'] }, 'owner')

const tagged = (tag: string) => ({ field: 'tags', op: 'contains', value: tag }) as const
async function named(filter: object): Promise<unknown[]> {
  const answer = await store.read((reader) =>
    listRecords(reader, owner, { record: 'customer', filter, sort: 'name', isCounted: true }),
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  expect(answer.value.total).toBe(answer.value.data.length)
  return answer.value.data.map(({ name }) => name).sort()
}
const isProposed = (filter: Parameters<typeof narrowedByTags>[2]) =>
  store.read(async (reader) => (await narrowedByTags(reader, 'customer', filter)) !== undefined)

test('a list of a tag holds those that have it and no other, however its letters are written', async () => {
  expect(await named(tagged('试点'))).toEqual(['松石', '青禾'].sort())
  expect(await named(tagged('Vip'))).toEqual(['东篱', '青禾'].sort())
  expect(await named(tagged('say "hi"'))).toEqual(['东篱'])
  expect(await named(tagged('没有'))).toEqual([])
  expect(await named({ and: [tagged('试点'), { and: [tagged('vip')] }] })).toEqual(['青禾'])
})

test('only what every row must have is asked of the index', async () => {
  expect(await isProposed({ and: [tagged('试点'), { field: 'name', op: 'contains', value: '松' }] })).toBe(
    true,
  )
  expect(await isProposed({ or: [tagged('试点'), tagged('试点二')] })).toBe(false)
  expect(await isProposed({ not: tagged('试点') })).toBe(false)
  expect(await named({ or: [tagged('试点'), tagged('试点二')] })).toHaveLength(3)
})

test('a tag that is taken off, and a record that goes and comes back, are followed', async () => {
  await changed('customer', pine, { tags: ['试点二'] }, 'owner')
  expect(await named(tagged('试点'))).toEqual(['青禾'])
  await store.write((tx) => deleteRecord(tx, owner, 'customer', { id: pine }))
  expect(await named(tagged('试点二'))).toEqual(['霁月'])
  await store.write((tx) => restoreRecord(tx, owner, 'customer', { id: pine }))
  expect(await named(tagged('试点二'))).toHaveLength(2)
})

test('until the rows of before are in the index, a list reads them', async () => {
  await store.write((tx) => tx.insert(searchFills).values({ record: 'customer', after: '' }))
  expect(await isProposed(tagged('试点'))).toBe(false)
  expect(await named(tagged('试点'))).toEqual(['青禾'])
  await fillSearch(store, new AbortController().signal)
  expect(await isProposed(tagged('试点'))).toBe(true)
  expect(await named(tagged('试点'))).toEqual(['青禾'])
})
