import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, scaledDecimal } from './decimal'
import { discountOf, lessDiscount, lineAmount, pricedLine, priceOf, tooPreciseIn } from './product-lines'

test('a list price less a discount is rounded to the step of its prices, and the net price is what stands', () => {
  expect(lessDiscount('305', '5', '1')).toBe('290')
  expect(lessDiscount('305', '5')).toBe('289.75')
  // Reckoned back from the shown 4.92 % it would be 289.99.
  expect(discountOf('305', '290')).toBe('4.92')
  expect(lineAmount('1', '290', 'CNY')).toBe(29_000n)
})

test('a unit price keeps its decimals and the line is rounded once', () => {
  expect(lessDiscount('208.05', '35')).toBe('135.2325')
  expect(lineAmount('1', '135.2325', 'CNY')).toBe(13_523n)
  expect(lineAmount('3', '135.2325', 'CNY')).toBe(40_570n)
  expect(lineAmount('2', '158', 'CNY')).toBe(31_600n)
  expect(lineAmount('0.5', '0.01', 'CNY')).toBe(1n)
  expect(lineAmount('3', '0.333333', 'JPY')).toBe(1n)
})

test('a discount is shown with two decimals, a surcharge as less than none, and none where there is nothing to compare', () => {
  expect(discountOf('100', '100')).toBe('0')
  expect(discountOf('100', '110')).toBe('-10')
  expect(discountOf('3', '2')).toBe('33.33')
  expect(discountOf(null, '2')).toBeNull()
  expect(discountOf('0', '2')).toBeNull()
})

test('a new line costs what the list says; without a price it has none, which is not 0', () => {
  expect(pricedLine({ listPrice: '86000' }, null)).toEqual({
    quantity: '1',
    listPrice: '86000',
    unitPrice: '86000',
    discount: '0',
  })
  expect(pricedLine({ quantity: '2', listPrice: null }, null)).toBeNull()
  expect(pricedLine({ unitPrice: '0', listPrice: null }, null)?.unitPrice).toBe('0')
})

test('a discount makes the price, and a price makes the discount', () => {
  const line = { quantity: '2', listPrice: '200', unitPrice: '200', discount: '0' }
  expect(pricedLine({ discount: '12.5' }, line)).toMatchObject({ unitPrice: '175', discount: '12.5' })
  expect(pricedLine({ unitPrice: '150' }, line)).toMatchObject({ listPrice: '200', discount: '25' })
  expect(pricedLine({ unitPrice: '150', discount: '1' }, line)).toMatchObject({ discount: '25' })
  expect(pricedLine({ discount: null }, { ...line, unitPrice: '150', discount: '25' })).toMatchObject({
    unitPrice: '200',
  })
  const free = { quantity: '2', listPrice: null, unitPrice: '80', discount: null }
  expect(pricedLine({ discount: '10' }, free)).toMatchObject({ listPrice: '80', unitPrice: '72' })
})

test('amounts of minor units are prices, and figures of too many decimals are named', () => {
  expect([priceOf(30_500, 'CNY'), priceOf(5, 'CNY'), priceOf(500, 'JPY')]).toEqual(['305', '0.05', '500'])
  expect(tooPreciseIn({ quantity: '1.0000001', unitPrice: '1.000001', listPrice: 3 })).toEqual(['quantity'])
})

test('a decimal is read back from its digits', () => {
  const digits = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
  fc.assert(
    fc.property(digits, fc.nat(12), (whole, places) => {
      const back = scaledDecimal(decimalOf(whole, places))
      expect(back.digits * 10n ** BigInt(places - back.places)).toBe(whole)
    }),
  )
})

test('a shown discount taken off again is within half a hundredth of a per cent of the price', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(cents, cents, (list, unit) => {
      const [whole, net] = [decimalOf(BigInt(list), 2), decimalOf(BigInt(unit), 2)]
      const back = Number(lessDiscount(whole, discountOf(whole, net) as string))
      expect(Math.abs(back - unit / 100)).toBeLessThanOrEqual(list / 100 / 20_000 + 0.000002)
    }),
  )
})
