/** @typedef {import('./sheet.mjs').Merge} Merge */
/** @typedef {{ row: number, cells: string[] }} Row */

const DEEPEST = 3

/**
 * Tells the header of a sheet from its first rows: a title joined over all columns is none, and a header of several rows, whose
 * cells are joined, becomes one: "Contact" over "Phone" and "E-mail" gives "Contact Phone" and "Contact E-mail". Gives how many of
 * the rows it took; null for a sheet without any.
 * @param {readonly Row[]} rows
 * @param {readonly Merge[]} merges
 * @returns {{ header: string[], taken: number } | null}
 */
export function headerOf(rows, merges) {
  let first = 0
  while (first < rows.length - 1 && isTitle(rows[first], merges)) first += 1
  const top = rows[first]
  if (!top) return null
  const joined = merges.filter((merge) => merge.top === top.row)
  const isGrouped = joined.some((merge) => merge.right > merge.left && merge.bottom === merge.top)
  const deepest = Math.max(1, ...joined.map((merge) => merge.bottom - merge.top + 1))
  const depth = Math.min(DEEPEST, Math.max(deepest, isGrouped ? 2 : 1))
  const levels = rows.slice(first, first + depth).filter(({ row }) => row < top.row + depth)
  const width = Math.max(...levels.map(({ cells }) => cells.length))
  const header = Array.from({ length: width }, (_, column) => {
    const parts = levels.map(({ cells }) => (cells[column] ?? '').replace(/\s+/g, ' ').trim())
    return [...new Set(parts.filter((part) => part !== ''))].join(' ')
  })
  return { header, taken: first + levels.length }
}

/**
 * @param {Row} row
 * @param {readonly Merge[]} merges
 */
function isTitle({ row, cells }, merges) {
  const texts = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  return texts.size === 1 && merges.some((merge) => merge.top === row && merge.right > merge.left)
}
