import type { Execute } from './connection/statements'

/** Rows a statement takes: many for the most of them, few for the rest, so that few texts are prepared. */
const SIZES = [64, 8, 1] as const

/** Writes rows of driver values in column order through statements of several rows, for SQLite, which knows no latency; `behind` ends each. */
export async function insertFilled(
  execute: Execute,
  table: string,
  columns: readonly string[],
  rows: readonly unknown[][],
  behind = '',
): Promise<void> {
  const into = `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values `
  const one = `(${columns.map(() => '?').join(', ')})`
  for (let from = 0; from < rows.length;) {
    const size = SIZES.find((each) => each <= rows.length - from) ?? 1
    const values = rows.slice(from, from + size).flat()
    await execute(into + Array<string>(size).fill(one).join(', ') + behind, values, 'run')
    from += size
  }
}
