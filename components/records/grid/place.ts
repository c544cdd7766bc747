/** A cell of a list by what it shows, so that it is found again among other rows: no row is the head, no column the boxes to tick. */
export interface Place {
  row: string | null
  column: string
}

/** The column of the boxes to tick. */
export const BOXES = ''

/** Gives the place of the cell around an element, or null outside of the table's cells. */
export function placeAround(node: EventTarget | null): Place | null {
  const cell = node instanceof Element ? node.closest<HTMLElement>('[data-cell]') : null
  if (!cell) return null
  return {
    row: cell.closest<HTMLElement>('[data-row]')?.dataset.row ?? null,
    column: cell.dataset.cell ?? '',
  }
}
