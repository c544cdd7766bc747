import type { BoardCard } from './board'
import { withFigureOf } from './board-columns'
import type { Day } from './days'
import type { ClosingDay } from './forecast'

/** Cards that a day of the calendar shows; the rest is in its list. */
export const SHOWN_OF_DAY = 3

/** Shows a card on another day before it is answered, counts and sums moved along; a day that nothing is left of goes. */
export function moveToDay(days: readonly ClosingDay[], card: BoardCard, day: Day): ClosingDay[] {
  const from = card.expectedCloseOn
  if (from === day) return [...days]
  const placed = { ...card, expectedCloseOn: day, isPastClose: false }
  const empty: ClosingDay = { day, count: 0, withoutAmount: 0, sums: [], cards: [] }
  const all = days.some((each) => each.day === day) ? days : [...days, empty]
  return all
    .map((each) => {
      if (each.day === day)
        return { ...withFigureOf(each, placed, 1), cards: [placed, ...each.cards].slice(0, SHOWN_OF_DAY) }
      if (each.day !== from) return each
      return { ...withFigureOf(each, card, -1), cards: each.cards.filter(({ id }) => id !== card.id) }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}
