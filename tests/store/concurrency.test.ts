import { eq, sql } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { products, type Reader, sources, type Store } from '@/db'
import { productRow, sourceIds, sourceRow } from '../support/plain-rows'
import { freshStore } from '../support/store'

let store: Store
const tries: number[] = []
beforeAll(async () => {
  ;({ store } = await freshStore({ onTries: (n) => tries.push(n) }))
  await store.write((tx) => tx.insert(products).values(productRow('hot', { price: 0 })))
})

const priceOf = async () => {
  const [row] = await store.read((reader) => reader.select().from(products).where(eq(products.id, 'hot')))
  return row?.price
}

test('no update is lost when fifty people change one row twenty times each', async () => {
  let effects = 0
  const person = async () => {
    for (let turn = 0; turn < 20; turn++)
      await store.write(async (tx) => {
        const [row] = await tx.select().from(products).where(eq(products.id, 'hot'))
        await tx
          .update(products)
          .set({ price: (row?.price ?? 0) + 1 })
          .where(eq(products.id, 'hot'))
        tx.afterCommit(() => (effects += 1))
      })
  }
  await Promise.all(Array.from({ length: 50 }, person))
  expect(await priceOf()).toBe(1000)
  expect(effects, 'effects of acts that were tried again').toBe(1000)
  expect(Math.max(1, ...tries)).toBeLessThanOrEqual(15)
}, 60_000)

test('two acts that each rest on what the other changes do not both go through unseen', async () => {
  await store.write((tx) => tx.insert(sources).values([sourceRow('a'), sourceRow('b')]))
  // Each takes one away only while two are left: one must be left, whoever was first (write skew).
  const takeOne = (id: string) =>
    store.write(async (tx) => {
      const left = await sourceIds(tx)
      await pause(5)
      if (left.length === 2) await tx.delete(sources).where(eq(sources.id, id))
    })
  await Promise.all([takeOne('a'), takeOne('b')])
  expect(await store.read(sourceIds)).toHaveLength(1)
})

test('a question sees one moment, whatever is written while it asks', async () => {
  const before = await priceOf()
  const seen = await store.read(async (reader) => {
    const [first] = await reader.select().from(products).where(eq(products.id, 'hot'))
    await sideBySide(() => store.write((tx) => tx.update(products).set({ price: 5_000 })))
    const [second] = await reader.select().from(products).where(eq(products.id, 'hot'))
    return [first?.price, second?.price]
  })
  expect(seen).toEqual([before, before])
  expect(await priceOf()).toBe(5_000)
})

test('a question aside sees what is committed, and lets the others go on meanwhile', async () => {
  await store.write((tx) => tx.update(products).set({ price: 7 }))
  const order: string[] = []
  const slow = store
    .readAside((reader) =>
      reader
        .select({
          n: sql<number>`(with recursive c(n) as (select 1 union all select n + 1 from c where n < 3000000) select count(*) from c)`,
        })
        .from(products),
    )
    .then(([row]) => {
      order.push('aside')
      return row?.n
    })
  await pause(1)
  await store.read((reader) => reader.select().from(products))
  order.push('question')
  await store.write((tx) => tx.update(products).set({ price: 8 }))
  order.push('act')
  expect(await slow).toBe(3_000_000)
  expect(order).toEqual(['question', 'act', 'aside'])
  const [row] = await store.readAside((reader) => reader.select().from(products))
  expect(row?.price).toBe(8)
})

test('an answer remembered aside and one that is not come from the same snapshot, and neither outlives a change', async () => {
  const pricesOf = (reader: Reader) => reader.select({ price: products.price }).from(products)
  const sumOf = (reader: Reader) => reader.select({ sum: sql<number>`sum(${products.price})` }).from(products)
  await store.write((tx) => tx.update(products).set({ price: 20 }))
  expect(await store.readAside(pricesOf)).toEqual([{ price: 20 }])
  const seen = await store.readAside(async (reader) => {
    const remembered = await pricesOf(reader)
    await sideBySide(() => store.write((tx) => tx.update(products).set({ price: 21 })))
    return [...remembered, ...(await sumOf(reader)), ...(await pricesOf(reader))]
  })
  expect(seen).toEqual([{ price: 20 }, { sum: 20 }, { price: 20 }])
  expect(await store.readAside(pricesOf)).toEqual([{ price: 21 }])
  expect(Number((await store.readAside(sumOf))[0]?.sum)).toBe(21)
})

test('a question aside that fails says so, and the next is answered', async () => {
  const bad = store.readAside((reader) => reader.select({ n: sql`no_such_function(1)` }).from(products))
  await expect(bad).rejects.toThrow()
  expect(await store.readAside((reader) => reader.select().from(products))).toHaveLength(1)
})

test('a long row of acts without a pause lets timers through', async () => {
  let ticks = 0
  let isOver = false
  const timer = setInterval(() => (ticks += 1), 1)
  const clock = pause(150).then(() => (isOver = true))
  let acts = 0
  while (!isOver && acts < 20_000) {
    await store.write((tx) => tx.update(products).set({ price: acts }))
    acts += 1
  }
  clearInterval(timer)
  await clock
  expect(acts).toBeLessThan(20_000)
  expect(ticks).toBeGreaterThan(3)
})

/** Runs something as if another request had asked for it: outside the transaction that stands around the caller. */
function sideBySide<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    outside.push(() => void work().then(resolve, reject))
  })
}
const outside: (() => void)[] = []
setInterval(() => outside.splice(0).forEach((work) => work()), 1).unref()
