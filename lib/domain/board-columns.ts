import { type BoardCard, type BoardColumn, type ColumnFigures, compareCards } from './board'
import type { ColumnSum, MoveTarget } from './board'
import { dayWithin } from './forecast-periods'
import { weightedSum } from './money'

/** Columns are values: a column that an operation does not touch stays the same object. */
type Columns = readonly BoardColumn[]

/** Finds a card in whichever column holds it; gives null where none does. */
export function findCard(columns: Columns, id: string): BoardCard | null {
  for (const column of columns) {
    const card = column.cards.find((held) => held.id === id)
    if (card) return card
  }
  return null
}

/** Gives the columns without the named cards; figures stay as they are. */
export function withoutCards(columns: Columns, ids: ReadonlySet<string>): BoardColumn[] {
  return columns.map((column) =>
    column.cards.some((card) => ids.has(card.id))
      ? { ...column, cards: column.cards.filter((card) => !ids.has(card.id)) }
      : column,
  )
}

/** Puts cards into their own stages by rank, in place of held copies; a copy older than the held one is dropped. */
export function withCards(columns: Columns, cards: readonly BoardCard[]): BoardColumn[] {
  const held = new Map<string, number>()
  for (const column of columns) for (const card of column.cards) held.set(card.id, card.version)
  const fresh = new Map<string, BoardCard>()
  for (const card of cards) {
    const known = fresh.get(card.id)?.version ?? held.get(card.id)
    if (known === undefined || card.version >= known) fresh.set(card.id, card)
  }
  return withoutCards(columns, new Set(fresh.keys())).map((column) => {
    const coming = [...fresh.values()].filter((card) => card.stageId === column.stageId)
    return coming.length ? { ...column, cards: [...column.cards, ...coming].sort(compareCards) } : column
  })
}

/** Says whether a card falls within the part of its column that is loaded: the rest comes with its own page. */
export function isWithinLoaded(columns: Columns, card: BoardCard): boolean {
  const column = columns.find((one) => one.stageId === card.stageId)
  if (!column) return false
  const last = column.cards.at(-1)
  return column.nextCursor === null || (last !== undefined && compareCards(card, last) < 0)
}

/** Replaces the figures of columns by those the database computed; unknown stages are left out. */
export function withFigures(columns: Columns, figures: readonly ColumnFigures[]): BoardColumn[] {
  const byStage = new Map(figures.map((one) => [one.stageId, one]))
  return columns.map((column) => {
    const { cards, nextCursor } = column
    const found = byStage.get(column.stageId)
    return found ? { ...found, cards, nextCursor } : column
  })
}

/** Shows several cards that go to one place together, in their order, as placeCard does with one. */
export function placeCards(columns: Columns, ids: readonly string[], target: MoveTarget): Columns {
  let place = target
  let shown = columns
  for (const id of ids) {
    shown = placeCard(shown, id, place)
    place = { ...target, beforeId: id }
  }
  return shown
}

/**
 * Shows a move before it is answered: the card beside the wanted neighbour, its stage's probability unless a
 * person overrode it, counts and sums moved along. Gives the columns unchanged where card or stage is unknown.
 */
export function placeCard(columns: Columns, id: string, target: MoveTarget): Columns {
  const card = findCard(columns, id)
  const from = columns.find((column) => column.stageId === card?.stageId)
  const to = columns.find((column) => column.stageId === target.stageId)
  if (!card || !from || !to) return columns
  if (to.period) return from === to ? columns : putOff(columns, card, from, to)

  const others = to.cards.filter((held) => held.id !== id)
  const above = others.findIndex((held) => held.id === target.beforeId)
  const below = others.findIndex((held) => held.id === target.afterId)
  const index = above >= 0 ? above + 1 : Math.max(below, 0)
  // The server makes the real rank; a neighbour's keeps the column ordered until it answers.
  const rank = others[index - 1]?.rank ?? others[index]?.rank ?? card.rank
  const placed = from === to ? { ...card, rank } : { ...enterStage(card, from, to), rank }

  return columns.map((column) => {
    if (column === to) {
      const cards = [...others.slice(0, index), placed, ...others.slice(index)]
      return { ...(from === to ? to : withFigureOf(to, placed, 1)), cards }
    }
    if (column !== from) return column
    return { ...withFigureOf(from, card, -1), cards: from.cards.filter((held) => held.id !== id) }
  })
}

/** Shows a card in another column of a forecast, at the place of its new day. */
function putOff(
  columns: Columns,
  card: BoardCard,
  from: BoardColumn,
  { period, stageId }: BoardColumn,
): BoardColumn[] {
  if (!period) return [...columns]
  const placed = closingIn({ ...card, isPastClose: false }, stageId, dayWithin(period, card.expectedCloseOn))
  return columns.map((column) => {
    if (column === from)
      return { ...withFigureOf(from, card, -1), cards: from.cards.filter((held) => held.id !== card.id) }
    if (column.stageId !== stageId) return column
    return { ...withFigureOf(column, card, 1), cards: [...column.cards, placed].sort(compareCards) }
  })
}

/** Gives a card as it stands in a column of a forecast: by the day on which it is expected to close. */
export function closingIn(card: BoardCard, key: string, day: string | null): BoardCard {
  return { ...card, stageId: key, expectedCloseOn: day, rank: day ?? '' }
}

/** Gives where a card would land among the loaded cards of a column, itself not counted: of a forecast at the place of its day, else where it is held. */
export function landingIn({ period, stageId, cards }: BoardColumn, index: number, card: BoardCard): number {
  if (!period) return index
  const day = card.stageId === stageId ? card.expectedCloseOn : dayWithin(period, card.expectedCloseOn)
  const placed = closingIn(card, stageId, day)
  return cards.filter((held) => held.id !== card.id && compareCards(held, placed) < 0).length
}

function enterStage(card: BoardCard, from: BoardColumn, to: BoardColumn): BoardCard {
  const overridden = card.probability !== from.probability
  const probability = overridden && to.kind === 'open' ? card.probability : to.probability
  const isPastClose = card.isPastClose && to.kind === 'open'
  const hold = to.kind === 'open' ? card.hold : null
  return {
    ...card,
    stageId: to.stageId,
    probability,
    isPastClose,
    daysInStage: 0,
    rot: null,
    hold,
    playbook: null,
  }
}

/** Gives figures with a card more or less in them. */
export function withFigureOf<Figures extends Pick<BoardColumn, 'count' | 'withoutAmount' | 'sums'>>(
  column: Figures,
  card: BoardCard,
  sign: 1 | -1,
): Figures {
  const count = column.count + sign
  if (card.amount === null) return { ...column, count, withoutAmount: column.withoutAmount + sign }
  const amount = sign * card.amount
  const weighted = sign * weightedSum([{ amount: card.amount, probability: card.probability }])
  return { ...column, count, sums: addSum(column.sums, { currency: card.currency, amount, weighted }) }
}

function addSum(sums: readonly ColumnSum[], more: ColumnSum): ColumnSum[] {
  const add = (sum: ColumnSum) =>
    sum.currency === more.currency
      ? { ...sum, amount: sum.amount + more.amount, weighted: sum.weighted + more.weighted }
      : sum
  return sums.some((sum) => sum.currency === more.currency) ? sums.map(add) : [...sums, more]
}
