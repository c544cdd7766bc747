import { lineAmount, type LinePrices, pricedLine, priceOf } from '../product-lines'
import type { DemoProduct } from './base'
import type { DemoOpportunity } from './opportunities'

export interface DemoLine extends LinePrices {
  key: string
  name: string
  unit: string
  /** Whether it is of the opportunity's own product. */
  isProduct: boolean
  amount: number
}

/** How much of an amount machines make up, as a fraction: what is left is setting them up. */
const MACHINES = { of: 5n, part: 4n }

/**
 * Gives the lines of one opportunity in ten, as its key has it: so many machines at their list price and setting them up for the rest, or one machine
 * for less. They come to the amount; none where it is not known.
 */
export function demoLines(
  { key, amount, currency }: Pick<DemoOpportunity, 'key' | 'amount' | 'currency'>,
  product: DemoProduct,
): DemoLine[] {
  const place = [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
  if (place % 10 !== 0 || !amount || currency !== product.currency || product.price === 0) return []
  const list = priceOf(product.price, currency)
  const many = (BigInt(amount) * MACHINES.part) / MACHINES.of / BigInt(product.price)
  const machine = { name: product.name, unit: product.unit, isProduct: true }
  if (many === 0n) return [lineOf(`${key}/line:1`, machine, '1', list, priceOf(amount, currency), currency)]
  const machines = lineOf(`${key}/line:1`, machine, String(many), list, list, currency)
  const rest = priceOf(amount - machines.amount, currency)
  const work = { name: '安装、调试与培训', unit: '项', isProduct: false }
  return [machines, lineOf(`${key}/line:2`, work, '1', null, rest, currency)]
}

function lineOf(
  key: string,
  what: Pick<DemoLine, 'name' | 'unit' | 'isProduct'>,
  quantity: string,
  listPrice: string | null,
  unitPrice: string,
  currency: string,
): DemoLine {
  const prices = pricedLine({ quantity, listPrice, unitPrice }, null) as LinePrices
  return { key, ...what, ...prices, amount: Number(lineAmount(quantity, unitPrice, currency)) }
}
