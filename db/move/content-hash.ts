import { createHash } from 'node:crypto'
import type { StoredTable } from '../stored-tables'

/** What a table holds: how many rows, and SHA-256 over them in the order of the primary key, one JSON array a line. */
export interface TableContent {
  rows: number
  sha256: string
}

/** Adds up the content of a table, the same on both databases: flags count as true and false, numbers as numbers. */
export class ContentHash {
  readonly #flags: readonly number[]
  readonly #hash = createHash('sha256')
  #rows = 0

  constructor(table: StoredTable) {
    this.#flags = table.columns.flatMap(({ kind }, place) => (kind === 'flag' ? [place] : []))
  }

  add(rows: readonly unknown[][]): void {
    const lines = rows.map((row) => {
      const plain = [...row]
      for (const place of this.#flags) plain[place] = plain[place] === null ? null : Boolean(plain[place])
      return `${JSON.stringify(plain)}\n`
    })
    this.#hash.update(lines.join(''))
    this.#rows += rows.length
  }

  result(): TableContent {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}
