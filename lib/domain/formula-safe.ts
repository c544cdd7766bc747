// What makes a spreadsheet take a cell for a formula, in both widths, also behind white space; apostrophes before it
// are counted in, so that taking one off always gives back what was there.
const LIKE_A_FORMULA = /^'*\s*[=+\-@\t\r＝＋－＠]/
const MADE_SAFE = /^'+\s*[=+\-@\t\r＝＋－＠]/

/** Gives a cell that no spreadsheet takes for a formula: an apostrophe before what begins like one. Never refuses. */
export function formulaSafe(cell: string): string {
  return LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell
}

/** Gives back what formulaSafe was given: of every text, fromFormulaSafe(formulaSafe(text)) = text. Never refuses. */
export function fromFormulaSafe(cell: string): string {
  return MADE_SAFE.test(cell) ? cell.slice(1) : cell
}
