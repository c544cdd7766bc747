import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { customers, products, sources, type Store } from '@/db'
import { after, type Order, orderingSql, parseSort } from '@/lib/queries/ordering'
import { customerRow, productRow, sourceIds, sourceRow } from '../support/plain-rows'
import { freshStore } from '../support/store'

let store: Store
beforeAll(async () => {
  ;({ store } = await freshStore())
})

const byIndustry: Order = {
  by: customers.industry,
  property: 'industry',
  isDescending: false,
  mayBeEmpty: true,
  holds: 'string',
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

test('text stands in byte order, never in that of a language', async () => {
  const words = [
    'a',
    'B',
    'Z',
    'é',
    'e',
    '中',
    '漏斗',
    '一',
    'ａ',
    '𠮷',
    '~',
    '_',
    '0',
    'a0',
    'Zz',
    'ab',
    '-',
  ]
  await store.write((tx) => tx.insert(sources).values(words.map((word) => sourceRow(word))))
  expect(await store.read(sourceIds)).toEqual([...words].sort(byBytes))
})

test('comparisons of text follow the same order', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter((each) => !each.includes('\0'))
  await store.write((tx) => tx.insert(customers).values(customerRow('pivot')))
  await fc.assert(
    fc.asyncProperty(text, text, async (a, b) => {
      await store.write((tx) => tx.update(customers).set({ industry: a }).where(eq(customers.id, 'pivot')))
      const found = await store.read((reader) =>
        reader
          .select({ id: customers.id })
          .from(customers)
          .where(after([byIndustry], [b])),
      )
      expect(found.length === 1).toBe(byBytes(a, b) > 0)
    }),
    { numRuns: 100 },
  )
})

test('empty values come last in both directions, and equal ones by id', async () => {
  const prices = [null, 5, 1, null, 3, 5] as const
  await store.write((tx) =>
    tx.insert(products).values(prices.map((price, n) => productRow(`p${n}`, { price }))),
  )
  const inOrder = async (sort: string) => {
    const orders = parseSort(sort, 'product', new Set(['price'])) ?? []
    const rows = await store.read((reader) =>
      reader
        .select({ id: products.id })
        .from(products)
        .orderBy(...orderingSql(orders)),
    )
    return rows.map(({ id }) => id)
  }
  expect(await inOrder('price')).toEqual(['p2', 'p4', 'p1', 'p5', 'p0', 'p3'])
  expect(await inOrder('-price')).toEqual(['p1', 'p5', 'p4', 'p2', 'p0', 'p3'])
})

test('page by page gives the whole order, once each, wherever a page ends', async () => {
  const whole = async (sort: string, size: number) => {
    const orders = parseSort(sort, 'product', new Set(['price', 'name'])) ?? []
    const pages: string[] = []
    let key: (string | number | null)[] | null = null
    for (;;) {
      const rows: { id: string; price: number | null; sortKey: string }[] = await store.read((reader) =>
        reader
          .select({ id: products.id, price: products.price, sortKey: products.sortKey })
          .from(products)
          .where(key ? after(orders, key) : undefined)
          .orderBy(...orderingSql(orders))
          .limit(size),
      )
      pages.push(...rows.map(({ id }) => id))
      const last = rows.at(-1)
      if (!last) return pages
      key = sort.includes('name') ? [last.price, last.sortKey, last.id] : [last.price, last.id]
    }
  }
  for (const sort of ['price', '-price', 'price,-name', '-price,name']) {
    const all = await whole(sort, 100)
    expect(all).toHaveLength(6)
    for (const size of [1, 2, 3, 4]) expect(await whole(sort, size), `${sort} by ${size}`).toEqual(all)
  }
})
