import type { ImportColumn } from './import-state'

/** Values of a column that are kept: enough to map those that match no choice by hand. */
const MOST = 60
/** Of wide tables fewer. */
const MOST_OF_MANY = 8
const MANY = 80
const LONGEST = 80

/** Keeps in mind what stands in the columns of a table, the first different values of each, while its rows go by. */
export class ColumnSamples {
  readonly #seen: Set<string>[]
  readonly #filled: number[]
  readonly #hasMore: boolean[]
  readonly #most: number

  constructor(readonly header: readonly string[]) {
    this.#seen = header.map(() => new Set())
    this.#filled = header.map(() => 0)
    this.#hasMore = header.map(() => false)
    this.#most = header.length > MANY ? MOST_OF_MANY : MOST
  }

  /** Takes a row in. */
  take(cells: readonly string[]): void {
    for (const [place, seen] of this.#seen.entries()) {
      const cell = cells[place]?.trim() ?? ''
      if (cell === '') continue
      this.#filled[place] = (this.#filled[place] ?? 0) + 1
      if (seen.size < this.#most) seen.add(cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell)
      else if (!seen.has(cell)) this.#hasMore[place] = true
    }
  }

  /** Tells the columns. */
  columns(): ImportColumn[] {
    return this.header.map((name, place) => ({
      name,
      filled: this.#filled[place] ?? 0,
      samples: [...(this.#seen[place] ?? [])],
      hasMore: this.#hasMore[place] === true,
    }))
  }
}
