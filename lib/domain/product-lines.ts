import { minorUnits } from './currency'
import { decimalOf, readDecimal, scaledDecimal } from './decimal'
import { divideHalfUp } from './rounding'

/** Digits after the point that a unit price and a quantity keep. */
const PRICE_PLACES = 6
/** … and a discount as it is shown, in per cent. */
const DISCOUNT_PLACES = 2

/** What a line is reckoned from: exact decimals as text, prices in whole units of the currency. */
export interface LinePrices {
  quantity: string
  listPrice: string | null
  unitPrice: string | null
  discount: string | null
}

/**
 * Gives quantity × unit price in minor units, rounded half up once for the line (rules: products). The unit price keeps its six
 * decimals: 208.05 less 35 % is 135.2325.
 */
export function lineAmount(quantity: string, unitPrice: string, currency: string): bigint {
  const [many, each] = [scaledDecimal(quantity), scaledDecimal(unitPrice)]
  const product = many.digits * each.digits * 10n ** BigInt(minorUnits(currency))
  return divideHalfUp(product, 10n ** BigInt(many.places + each.places))
}

/** Gives a price less per cent of it, rounded half up to a step: 305 less 5 is 289.75, and 290 where prices are whole. */
export function lessDiscount(price: string, discount: string, step = '0.000001'): string {
  const [from, off, by] = [scaledDecimal(price), scaledDecimal(discount), scaledDecimal(step)]
  const left = 100n * 10n ** BigInt(off.places) - off.digits
  // price × (100 − discount) ÷ 100 ÷ step, as one division.
  const steps = divideHalfUp(
    from.digits * left * 10n ** BigInt(by.places),
    100n * 10n ** BigInt(from.places + off.places) * by.digits,
  )
  return decimalOf(steps * by.digits, by.places)
}

/** Gives how much less than the list price the unit price is, in per cent of two decimals: shown, never reckoned with. Null without one. */
export function discountOf(listPrice: string | null, unitPrice: string): string | null {
  if (listPrice === null) return null
  const [list, unit] = [scaledDecimal(listPrice), scaledDecimal(unitPrice)]
  if (list.digits <= 0n) return null
  const off = list.digits * 10n ** BigInt(unit.places) - unit.digits * 10n ** BigInt(list.places)
  const whole = list.digits * 10n ** BigInt(unit.places)
  return decimalOf(divideHalfUp(off * 100n * 10n ** BigInt(DISCOUNT_PLACES), whole), DISCOUNT_PLACES)
}

/** Gives an amount of minor units as a price in whole ones: 30500 CNY is 305. */
export function priceOf(amount: number, currency: string): string {
  return decimalOf(BigInt(amount), minorUnits(currency))
}

/**
 * Gives a line's prices after an edit. A unit price that is given stands; else a discount that is given makes it from the list price,
 * or from the price so far where there is none; a new line costs what the list says. Null where no price is known, which is not 0.
 */
export function pricedLine(given: Partial<LinePrices>, before: LinePrices | null): LinePrices | null {
  const quantity = given.quantity ?? before?.quantity ?? '1'
  const stood = before?.unitPrice ?? null
  const own = given.listPrice === undefined ? (before?.listPrice ?? null) : given.listPrice
  if (given.unitPrice) return withDiscount(quantity, own, given.unitPrice)
  if (given.discount) {
    const listPrice = own ?? stood
    return listPrice === null
      ? null
      : withDiscount(quantity, listPrice, lessDiscount(listPrice, given.discount))
  }
  // A discount that is taken away leaves the list price.
  const isFull = given.discount === null && own !== null
  const unitPrice = (isFull ? null : stood) ?? own
  return unitPrice === null ? null : withDiscount(quantity, own, unitPrice)
}

/** Says which of a line's figures has more decimals than is kept, as far as they can be read. */
export function tooPreciseIn(values: Readonly<Record<string, unknown>>): string[] {
  return ['quantity', 'listPrice', 'unitPrice'].filter((name) => {
    const value = values[name]
    const read = typeof value === 'string' ? readDecimal(value) : null
    return read?.ok === true && scaledDecimal(read.value).places > PRICE_PLACES
  })
}

function withDiscount(quantity: string, listPrice: string | null, unitPrice: string): LinePrices {
  return { quantity, listPrice, unitPrice, discount: discountOf(listPrice, unitPrice) }
}
