import { and, eq, inArray } from 'drizzle-orm'
import { insertRows, searchTerms, type Writer } from '@/db'
import { packId } from '@/lib/domain/search/packed-id'
import { termsOf } from '@/lib/domain/search/terms'
import { findableIn, searchCodes } from '@/lib/records/findable'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

type Row = Values & { id: string }
/** A row as it stood, null where it is new, and as it stands. */
export interface Indexed {
  record: RecordName
  before: Row | null
  after: Row
}

/**
 * Takes rows that an act writes into the index of the search, in its transaction: what is in the bin leaves it, what comes
 * back returns. Writes only what differs; rows of kinds that are not searched are passed by.
 */
export async function indexRecords(tx: Writer, rows: readonly Indexed[]): Promise<void> {
  const added: { term: string; id: string }[] = []
  for (const { record, before, after } of rows) {
    if (!searchCodes[record]) continue
    const id = packId(after.id)
    const old = new Set(before ? indexTerms(record, before) : [])
    const terms = indexTerms(record, after)
    for (const term of terms) if (!old.delete(term)) added.push({ term, id })
    if (old.size > 0)
      await tx.delete(searchTerms).where(and(inArray(searchTerms.term, [...old]), eq(searchTerms.id, id)))
  }
  // Neighbours in the index are written together.
  added.sort((a, b) => (a.term < b.term ? -1 : Number(a.term > b.term)))
  if (added.length > 0) await insertRows(tx, searchTerms, added, true)
}

/** Gives the terms under which the index keeps a row: none of one in the bin. */
export function indexTerms(record: RecordName, row: Values): string[] {
  const code = searchCodes[record]
  if (code === undefined || (row.deletedAt ?? null) !== null) return []
  return termsOf(findableIn(record, row)).map((term) => code + term)
}
