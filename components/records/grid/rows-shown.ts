/** Which rows of very many are elements, and what stands in for the others. */
export interface RowsShown {
  first: number
  last: number
  /** Of one row, in px. */
  height: number
  /** Of the columns, in px: other rows would have others. */
  widths: readonly number[]
}

/** A row by its index, under the space of those left out before it. */
export interface Placed {
  index: number
  before: number
}

/** Gives the rows to draw and the space under them: those in the window and the one that holds the focus. */
export function drawnRows(count: number, shown: RowsShown | null, kept: number) {
  const { first, last, height } = shown ?? { first: 0, last: count - 1, height: 0 }
  const indexes: number[] = []
  for (let index = first; index <= Math.min(last, count - 1); index += 1) indexes.push(index)
  if (kept >= 0 && kept < first) indexes.unshift(kept)
  if (kept > last && kept < count) indexes.push(kept)
  const drawn = indexes.map((index, place): Placed => {
    const former = place === 0 ? -1 : (indexes[place - 1] ?? -1)
    return { index, before: (index - former - 1) * height }
  })
  return { drawn, after: (count - 1 - (indexes.at(-1) ?? -1)) * height }
}
