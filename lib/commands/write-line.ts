import { desc, eq } from 'drizzle-orm'
import { opportunityLines, type Reader, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, allowEach, mayEver, NotFound } from '@/lib/access/authorize'
import { readDecimal } from '@/lib/domain/decimal'
import { isId } from '@/lib/domain/ids'
import { type LinePrices, lineAmount, pricedLine, priceOf, tooPreciseIn } from '@/lib/domain/product-lines'
import { type Rank, rankBetween } from '@/lib/domain/rank'
import { invalid, type Outcome, type Refused } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { MOST_MINOR } from '@/lib/records/kinds/numbers'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { type Update, updateRecord } from './update-record'
import type { EventLinks, Written } from './write-record'

type Kept = Outcome<{ row: Row<'opportunityLine'>; eventId: string | null }>
const PRICED = ['quantity', 'listPrice', 'unitPrice', 'discount'] as const

/**
 * Adds a line to an opportunity, behind its others, in its currency. Its product brings name, unit and list price where nothing else
 * is said. Refuses a line without a price, which is not 0, and one for an opportunity that the actor may not edit.
 */
export async function createLine(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'opportunityLine'>>> {
  if (!mayEver(actor, 'opportunityLine.create')) throw new NotFound()
  const given = valuesIn(input)
  const { opportunityId: id } = given
  if (typeof id !== 'string' || !isId(id))
    return invalid({ opportunityId: id === undefined ? 'required' : 'no_such_record' })
  const opportunity = (await allowEach(tx, actor, 'opportunity.update', [id])).get(id)
  if (!opportunity) return invalid({ opportunityId: 'no_such_record' })
  const { currency } = opportunity
  const values = { ...(await broughtBy(tx, actor, given.productId, currency)), ...said(given) }
  const reckoned = reckon(values, null, currency)
  if (!reckoned.ok) return reckoned
  const rank = await lastRank(tx, id)
  const more = { amount: reckoned.amount, currency, rank }
  return createRecord(tx, actor, 'opportunityLine', { ...values, ...reckoned.prices }, more, links)
}

/** Edits a line; another product brings its own name, unit and list price where nothing else is said. Refuses as making one does. */
export async function updateLine(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Kept> {
  const line = await allow(tx, actor, 'opportunityLine.update', update.id)
  if (update.exactly) return updateRecord(tx, actor, 'opportunityLine', update, links)
  const given = valuesIn(update.values)
  const isOther = 'productId' in given && given.productId !== line.productId
  const brought = isOther ? await broughtBy(tx, actor, given.productId, line.currency) : {}
  // The price of another product is not what was agreed for this one.
  const before = brought.listPrice ? { ...line, unitPrice: null } : line
  const values = { ...brought, ...given }
  const reckoned = reckon(values, before, line.currency)
  if (!reckoned.ok) return reckoned
  const isPriced = PRICED.some((name) => name in values)
  const whole = isPriced ? { ...values, ...reckoned.prices } : values
  const amount = isPriced ? { amount: reckoned.amount } : {}
  return updateRecord(tx, actor, 'opportunityLine', { ...update, values: whole }, links, amount)
}

type Reckoned = { ok: true; prices: LinePrices | Values; amount: number } | Refused

/** Gives a line's prices and what it comes to; what cannot be read is left as it is, for its field to refuse. */
function reckon(
  values: Values,
  before: Parameters<typeof pricedLine>[1] | Values,
  currency: string,
): Reckoned {
  const precise = tooPreciseIn(values)
  if (precise.length > 0) return invalid(Object.fromEntries(precise.map((name) => [name, 'too_precise'])))
  const given: Values = {}
  for (const name of PRICED) {
    const value = values[name]
    if (value === undefined) continue
    const read = typeof value === 'string' ? readDecimal(value) : null
    if (value !== null && !read?.ok) return { ok: true, prices: {}, amount: 0 }
    given[name] = read?.ok ? read.value : null
  }
  const prices = pricedLine(given, before as LinePrices | null)
  if (!prices?.unitPrice) return invalid({ unitPrice: 'required' })
  const amount = lineAmount(prices.quantity, prices.unitPrice, currency)
  if (amount > BigInt(MOST_MINOR)) return invalid({ quantity: 'too_large' })
  return { ok: true, prices, amount: Number(amount) }
}

/** What a product says of a line: its name, and what it costs where that is in the currency of the line. */
async function broughtBy(reader: Reader, actor: Actor, id: unknown, currency: string): Promise<Values> {
  if (typeof id !== 'string') return {}
  const product = (await allowEach(reader, actor, 'product.read', [id])).get(id)
  if (!product) return {}
  const { name, nameEn, unit, price } = product
  const isPriced = price !== null && product.currency === currency
  return {
    name: (actor.language === 'en' && nameEn) || name,
    ...(unit === null ? {} : { unit }),
    ...(isPriced ? { listPrice: priceOf(price, currency) } : {}),
  }
}

async function lastRank(reader: Reader, opportunityId: string): Promise<Rank> {
  const [last] = await reader
    .select({ rank: opportunityLines.rank })
    .from(opportunityLines)
    .where(eq(opportunityLines.opportunityId, opportunityId))
    .orderBy(desc(opportunityLines.rank))
    .limit(1)
  return rankBetween(last?.rank ?? null, null)
}

/** An empty field of a new line says nothing. */
function said(given: Values): Values {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== ''))
}

function valuesIn(input: unknown): Values {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as Values) : {}
}
