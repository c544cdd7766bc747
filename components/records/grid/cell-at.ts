import type { Place } from './place'

/** Gives the cell in the document, and in it what takes the focus: its link, button or box where it has one. */
export function cellAt(table: HTMLElement, { row, column }: Place) {
  const line = row === null ? 'thead tr' : `tr[data-row="${CSS.escape(row)}"]`
  const cell = table.querySelector<HTMLElement>(`${line} > [data-cell="${CSS.escape(column)}"]`)
  return cell && { cell, focus: cell.querySelector<HTMLElement>('a, button, input') ?? cell }
}
