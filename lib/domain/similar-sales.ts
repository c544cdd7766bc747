import type { Day } from './days'
import { wilsonRange } from './wilson'

/** What sales are compared by; null = not known, or not to be known by who asks. */
export interface Likeness {
  productId: string | null
  level: string | null
  industry: string | null
  amount: number | null
  currency: string
}

export interface ClosedSale extends Likeness {
  id: string
  name: string
  isWon: boolean
  /** It was in the stage that is asked about. */
  hasStood: boolean
  closedOn: Day
}

/** By what the sales of a share are alike, the narrowest first; the last takes all of the pipeline. */
export const similarities = ['productAndLevel', 'product', 'level', 'pipeline'] as const
export type Similarity = (typeof similarities)[number]

export interface Chance {
  by: Similarity
  n: number
  won: number
  /** In per cent with its range; null where n is too small to tell. */
  share: { at: number; from: number; to: number } | null
}

export type SimilarSale = Pick<ClosedSale, 'id' | 'name' | 'amount' | 'currency' | 'closedOn'>

/** How sales like one went, as its page tells. */
export interface SimilarSales {
  /** Null for a closed one, and for who may not see probabilities. */
  chance: Chance | null
  won: SimilarSale[]
}

/** So many sales are enough to look at those alone that are more alike. */
const ENOUGH = 30
/** With fewer than these there is nothing to tell. */
const FEWEST = 10
const SHOWN = 5

/** Gives the share won of the closed sales that were in the stage: of the most alike that are enough, else of all. Never refuses. */
export function chanceOf(own: Likeness, closed: readonly ClosedSale[]): Chance {
  const stood = closed.filter(({ hasStood }) => hasStood)
  for (const by of similarities) {
    const alike = stood.filter((sale) => isAlike[by](own, sale))
    if (alike.length < ENOUGH && by !== 'pipeline') continue
    const n = alike.length
    const won = alike.filter(({ isWon }) => isWon).length
    return { by, n, won, share: n < FEWEST ? null : { at: (won / n) * 100, ...wilsonRange(won, n) } }
  }
  throw new Error('the last similarity takes all')
}

/**
 * Gives up to five won sales of the same product, or to customers of the same level or industry, whose amount lies within half and
 * double where both are known in one currency; in the order given. Never refuses.
 */
export function similarWon(own: Likeness, closed: readonly ClosedSale[]): SimilarSale[] {
  return closed
    .filter((sale) => sale.isWon && isOfAKind(own, sale) && isOfASize(own, sale))
    .slice(0, SHOWN)
    .map(({ id, name, amount, currency, closedOn }) => ({ id, name, amount, currency, closedOn }))
}

const isAlike: Record<Similarity, (own: Likeness, sale: Likeness) => boolean> = {
  productAndLevel: (own, sale) => isSame(own.productId, sale.productId) && isSame(own.level, sale.level),
  product: (own, sale) => isSame(own.productId, sale.productId),
  level: (own, sale) => isSame(own.level, sale.level),
  pipeline: () => true,
}

function isOfAKind(own: Likeness, sale: Likeness): boolean {
  return (['productId', 'level', 'industry'] as const).some((by) => isSame(own[by], sale[by]))
}

/** Where one's own amount is not known, any will do. */
function isOfASize(own: Likeness, sale: Likeness): boolean {
  if (own.amount === null) return true
  if (sale.amount === null || sale.currency !== own.currency) return false
  return sale.amount * 2 >= own.amount && sale.amount <= own.amount * 2
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other
}
