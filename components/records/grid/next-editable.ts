import type { Place } from './place'

/** Gives the next cell that can be edited, along the row and then in the next one, or before it; null where there is none. */
export function nextEditable(
  at: Place,
  step: 1 | -1,
  ids: readonly string[],
  columns: readonly string[],
  isEditable: (column: string) => boolean,
): Place | null {
  const own = columns.filter((column) => isEditable(column))
  const column = own.indexOf(at.column) + step
  if (own[column] !== undefined) return { row: at.row, column: own[column] }
  const row = ids[ids.indexOf(at.row ?? '') + step]
  const edge = own.at(step > 0 ? 0 : -1)
  return row !== undefined && edge !== undefined ? { row, column: edge } : null
}
