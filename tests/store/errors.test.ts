import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  contacts,
  customers,
  MissingValue,
  products,
  ReferenceViolation,
  sources,
  type Store,
  UniqueViolation,
} from '@/db'
import { customerRow, productRow, sourceRow } from '../support/plain-rows'
import { freshStore } from '../support/store'
import { NOW } from '../support/world'

let store: Store
beforeAll(async () => {
  ;({ store } = await freshStore())
  await store.write(async (tx) => {
    await tx.insert(sources).values(sourceRow('s1', '展会'))
    await tx.insert(customers).values(customerRow('c1', { sourceId: 's1' }))
    await tx.insert(products).values(productRow('p1', { code: 'A-1' }))
  })
})

const contact = { id: 'k1', name: 'k', nameKey: 'k', sortKey: 'k', createdAt: NOW, updatedAt: NOW }

test('a taken value names its table and column', async () => {
  const act = store.write((tx) => tx.insert(sources).values(sourceRow('s2', '展会')))
  await expect(act).rejects.toEqual(new UniqueViolation('sources', ['name_key']))
  const code = store.write((tx) => tx.insert(products).values(productRow('p2', { code: 'A-1' })))
  await expect(code).rejects.toMatchObject({ table: 'products', columns: ['code'] })
})

test('a taken id names its table and column', async () => {
  const act = store.write((tx) => tx.insert(sources).values(sourceRow('s1', '另一个')))
  await expect(act).rejects.toEqual(new UniqueViolation('sources', ['id']))
})

test('a value taken by an edit is refused as one taken by a new row', async () => {
  await store.write((tx) => tx.insert(sources).values(sourceRow('s3', '官网')))
  const act = store.write((tx) => tx.update(sources).set({ nameKey: '展会' }).where(eq(sources.id, 's3')))
  await expect(act).rejects.toThrow(UniqueViolation)
})

test('empty values of a unique column do not collide', async () => {
  await store.write((tx) => tx.insert(products).values([productRow('p3'), productRow('p4')]))
})

test('a reference to nothing is refused', async () => {
  const act = store.write((tx) => tx.insert(contacts).values({ ...contact, customerId: 'nobody' }))
  await expect(act).rejects.toThrow(ReferenceViolation)
})

test('what is still pointed to cannot go', async () => {
  const act = store.write((tx) => tx.delete(sources).where(eq(sources.id, 's1')))
  await expect(act).rejects.toThrow(ReferenceViolation)
})

test('a missing required value names its table and column', async () => {
  const act = store.write((tx) =>
    tx
      .update(customers)
      .set({ name: null as never })
      .where(eq(customers.id, 'c1')),
  )
  await expect(act).rejects.toEqual(new MissingValue('customers', 'name'))
})

test('after a refused write the store goes on, and nothing of the act was kept', async () => {
  const act = store.write(async (tx) => {
    await tx.insert(sources).values(sourceRow('s9', '第九'))
    await tx.insert(sources).values(sourceRow('s10', '展会'))
  })
  await expect(act).rejects.toThrow(UniqueViolation)
  const rows = await store.read((reader) => reader.select().from(sources).where(eq(sources.id, 's9')))
  expect(rows).toEqual([])
})

test('a question after a write that failed tells of the write, not of a transaction that is over', async () => {
  const act = store.write(async (tx) => {
    await tx.insert(sources).values(sourceRow('s11', '展会'))
    await tx.select().from(sources)
  })
  await expect(act).rejects.toEqual(new UniqueViolation('sources', ['name_key']))
})

test('of many writes in one act the first that fails is told, and none is kept', async () => {
  const act = store.write(async (tx) => {
    for (let n = 0; n < 100; n++)
      await tx.insert(sources).values(sourceRow(`many-${n}`, n < 50 ? `第 ${n} 个` : '展会'))
  })
  await expect(act).rejects.toEqual(new UniqueViolation('sources', ['name_key']))
  const rows = await store.read((reader) => reader.select().from(sources).where(eq(sources.id, 'many-0')))
  expect(rows).toEqual([])
})
