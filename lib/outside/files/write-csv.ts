import { formulaSafe } from '@/lib/domain/formula-safe'

/** What a file begins with so that spreadsheets read it as UTF-8. */
export const CSV_START = '\uFEFF'

/** Gives rows as CSV lines: no cell is a formula to a spreadsheet, and quotes stand where they are needed. Never refuses. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const safe = formulaSafe(text)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
