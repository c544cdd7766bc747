import { insertRows, searchTerms, type Writer } from '@/db'
import { packId } from '@/lib/domain/search/packed-id'
import { indexTerms } from '../index-records'
import type { NewRecord } from './batch'

/** So many are held at the most: some hundred bytes each. */
const MOST = 1_000_000

type TermRow = typeof searchTerms.$inferInsert

/**
 * Gathers the search index's rows of records that are written, to be written later in the index's own order: a few of each batch would
 * change another page of it each, over and over.
 */
export class SearchRows {
  #rows: TermRow[] = []

  add(records: readonly NewRecord[]): void {
    for (const { record, row } of records) {
      const id = packId(row.id)
      for (const term of indexTerms(record, row)) this.#rows.push({ term, id })
    }
  }

  get isFull(): boolean {
    return this.#rows.length >= MOST
  }

  /** Gives all that is held, in order, in parts as large as `size` says each time, and forgets it. */
  *parts(size: () => number): Generator<{ size: number; write: (tx: Writer) => Promise<void> }> {
    const rows = this.#rows.sort(byTerm)
    this.#rows = []
    for (let from = 0; from < rows.length;) {
      const part = rows.slice(from, from + size())
      from += part.length
      yield { size: part.length, write: (tx) => insertRows(tx, searchTerms, part, true) }
    }
  }
}

function byTerm(a: TermRow, b: TermRow): number {
  if (a.term !== b.term) return a.term < b.term ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
