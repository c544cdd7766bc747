import { type BoardColumn, takesCards } from '@/lib/domain/board'

/** A place among a column's loaded cards; while a card is carried, it is not counted itself. */
export interface Place {
  stageId: string
  index: number
  movingId: string | null
}

/** Gives where a card stands among its column's loaded cards, or -1. */
export function placeOf(column: BoardColumn, id: string): number {
  return column.cards.findIndex((card) => card.id === id)
}

/**
 * Gives the place one step away: within the column by one, across columns at the same height. Stays put at the
 * edges; while walking (nothing carried) columns without cards are stepped over, while carrying those that take none.
 */
export function neighbourPlace(
  columns: readonly BoardColumn[],
  from: Place,
  [across, along]: readonly [number, number],
): { stageId: string; index: number } {
  const lastOf = (column: BoardColumn) =>
    column.cards.length - (from.movingId === null || placeOf(column, from.movingId) >= 0 ? 1 : 0)
  const start = columns.findIndex((column) => column.stageId === from.stageId)
  const isStop = (column?: BoardColumn) =>
    !column || (from.movingId === null ? column.cards.length > 0 : takesCards(column))
  let at = start + across
  while (across !== 0 && !isStop(columns[at])) at += across
  const column = columns[at] ?? columns[start]
  if (!column) return { stageId: from.stageId, index: from.index }
  const last = Math.max(0, lastOf(column))
  const index = Math.min(last, Math.max(0, from.index + along))
  return { stageId: column.stageId, index }
}
