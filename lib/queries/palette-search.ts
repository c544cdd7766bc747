import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { descriptions } from '@/lib/records/all'
import { type RecordName, recordNames } from '@/lib/records/names'
import type { SearchHit } from '@/lib/records/reference-option'
import { namedOptions } from './reference-options'
import { findRecords } from './search/find-records'

/** Kinds that a search looks through where nobody names any. */
export const searchedRecords: readonly RecordName[] = recordNames.filter(
  (record) => descriptions[record].hits,
)

/** Finds records for the command palette, as searchAll does, a few of each kind. */
export async function searchForPalette(reader: Reader, actor: Actor, text: string): Promise<SearchHit[]> {
  const limit = (record: RecordName) => descriptions[record].hits ?? 0
  return searchAll(reader, actor, { text, records: searchedRecords, limit })
}

/**
 * Finds records of these kinds by what somebody remembers of them, in the actor's sight: kind by kind, the kind with the best hit
 * first, and the best first within each. Gives nothing for an empty text, nor of kinds that the actor may never read.
 */
export async function searchAll(
  reader: Reader,
  actor: Actor,
  question: Parameters<typeof findRecords>[2],
): Promise<SearchHit[]> {
  const byRecord = new Map<RecordName, string[]>()
  for (const { record, id } of await findRecords(reader, actor, question))
    byRecord.set(record, [...(byRecord.get(record) ?? []), id])
  const groups = [...byRecord].map(async ([record, ids]) => {
    const options = await namedOptions(reader, actor, record, ids.slice(0, question.limit(record)))
    return options.map((option) => ({ ...option, record }))
  })
  return (await Promise.all(groups)).flat()
}
