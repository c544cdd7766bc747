import type { Day } from './days'

/** What became of an opportunity since a moment, of what a sales meeting asks: new, moved, closed, slipped, worth more or less. */
export type CardNews =
  | { kind: 'new' }
  | { kind: 'won' | 'lost' | 'moved'; fromStageId: string }
  | { kind: 'slipped' | 'sooner'; from: Day; to: Day }
  | { kind: 'amount'; from: number | null; to: number | null; currency: string }
export type NewsKind = CardNews['kind']

/** What a meeting asks for first. */
export const newsKinds = ['new', 'moved', 'won', 'lost', 'slipped', 'sooner', 'amount'] as const

/** How one open column stands against the moment: what there is more or less of. */
export interface ColumnNews {
  stageId: string
  count: number
  /** Minor units of each currency in which anything differs. */
  sums: { currency: string; amount: number }[]
}

export interface BoardNews {
  /** The moment, in milliseconds. */
  since: number
  cards: { id: string; name: string; news: CardNews[] }[]
  columns: ColumnNews[]
  /** So much has changed that it is not told one by one; then there are no figures either. */
  isTooMuch: boolean
}

/** An opportunity at one of the two moments. */
export interface Standing {
  stageId: string
  amount: number | null
  currency: string
  expectedCloseOn: Day | null
}

/** Gives what is to be told of one that stood like that, null where it was not there yet, and stands like this; empty where nothing is. */
export function newsOf(before: Standing | null, now: Standing, kindNow: 'open' | 'won' | 'lost'): CardNews[] {
  if (before === null) return [{ kind: 'new' }]
  const news: CardNews[] = []
  if (before.stageId !== now.stageId)
    news.push({ kind: kindNow === 'open' ? 'moved' : kindNow, fromStageId: before.stageId })
  const [from, to] = [before.expectedCloseOn, now.expectedCloseOn]
  if (from !== null && to !== null && from !== to)
    news.push({ kind: to > from ? 'slipped' : 'sooner', from, to })
  if (before.amount !== now.amount && before.currency === now.currency)
    news.push({ kind: 'amount', from: before.amount, to: now.amount, currency: now.currency })
  return news
}

/** Adds up how the columns differ: what came into each, what left it and what became worth more or less in it. */
export function columnNews(
  cards: readonly { before: Standing | null; now: Standing }[],
  stageIds: readonly string[],
): ColumnNews[] {
  const found = new Map(stageIds.map((stageId) => [stageId, { count: 0, sums: new Map<string, number>() }]))
  const add = (standing: Standing, sign: 1 | -1) => {
    const column = found.get(standing.stageId)
    if (!column) return
    column.count += sign
    const { amount, currency } = standing
    if (amount !== null) column.sums.set(currency, (column.sums.get(currency) ?? 0) + sign * amount)
  }
  for (const { before, now } of cards) {
    if (before) add(before, -1)
    add(now, 1)
  }
  return [...found].map(([stageId, { count, sums }]) => ({
    stageId,
    count,
    sums: [...sums].flatMap(([currency, amount]) => (amount === 0 ? [] : [{ currency, amount }])),
  }))
}
