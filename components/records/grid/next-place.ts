/** A cell by its place: row −1 is the head. */
export interface GridPlace {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  columns: number
  /** How many rows one screen of them shows. */
  page: number
}

/** Gives where a key leads from a cell, as in every grid; never outside, and null for keys that lead nowhere. */
export function nextPlace(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: GridPlace,
  { rows, columns, page }: GridSize,
): GridPlace | null {
  const last = { row: rows - 1, column: columns - 1 }
  const within = (place: GridPlace) => ({
    row: Math.max(-1, Math.min(place.row, last.row)),
    column: Math.max(0, Math.min(place.column, last.column)),
  })
  if (key === 'Home') return within(ctrlKey ? { row: 0, column: 0 } : { row, column: 0 })
  if (key === 'End') return within(ctrlKey ? last : { row, column: last.column })
  if (ctrlKey) return null
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'PageUp':
      return within({ row: Math.max(0, row - page), column })
    case 'PageDown':
      return within({ row: row + page, column })
    default:
      return null
  }
}
