import { expect, test } from 'vitest'
import { chanceOf, type ClosedSale, type Likeness, similarWon } from './similar-sales'

const own: Likeness = { productId: 'p', level: 'A', industry: '物流', amount: 1000, currency: 'CNY' }
const sale = (values: Partial<ClosedSale> = {}): ClosedSale => ({
  id: 'o',
  name: '商机',
  isWon: true,
  hasStood: true,
  closedOn: '2026-03-01',
  productId: 'q',
  level: 'B',
  industry: null,
  amount: 1000,
  currency: 'CNY',
  ...values,
})
const many = (n: number, values: Partial<ClosedSale> = {}) => Array.from({ length: n }, () => sale(values))

test('the share is that of the most alike of which there are enough', () => {
  const closed = [
    ...many(20, { productId: 'p', level: 'A' }),
    ...many(20, { productId: 'p', isWon: false }),
    ...many(60),
  ]
  expect(chanceOf(own, closed)).toMatchObject({ by: 'product', n: 40, won: 20, share: { at: 50 } })
  const level = [...many(29, { productId: 'p' }), ...many(30, { level: 'A', isWon: false })]
  expect(chanceOf(own, level)).toMatchObject({ by: 'level', n: 30, won: 0 })
  expect(chanceOf({ ...own, productId: null, level: null }, closed)).toMatchObject({ by: 'pipeline', n: 100 })
})

test('only what was in the stage counts, and below ten there is nothing to tell', () => {
  const elsewhere = many(50, { hasStood: false })
  expect(chanceOf(own, [...many(9), ...elsewhere])).toEqual({ by: 'pipeline', n: 9, won: 9, share: null })
  expect(chanceOf(own, [...many(10), ...elsewhere]).share?.from).toBeCloseTo(72.2, 0)
})

test('similar are won ones of the same product, level or industry, half to double as large', () => {
  const names = (closed: ClosedSale[], of = own) => similarWon(of, closed).map(({ name }) => name)
  const closed = [
    sale({ name: 'product', productId: 'p' }),
    sale({ name: 'industry', industry: '物流', amount: 2000 }),
    sale({ name: 'level', level: 'A', amount: 500 }),
    sale({ name: 'nothing alike' }),
    sale({ name: 'lost', productId: 'p', isWon: false }),
    sale({ name: 'too large', productId: 'p', amount: 2001 }),
    sale({ name: 'too small', productId: 'p', amount: 499 }),
    sale({ name: 'other currency', productId: 'p', currency: 'USD' }),
    sale({ name: 'no amount', productId: 'p', amount: null }),
  ]
  expect(names(closed)).toEqual(['product', 'industry', 'level'])
  expect(names(closed, { ...own, amount: null })).toHaveLength(5)
})
