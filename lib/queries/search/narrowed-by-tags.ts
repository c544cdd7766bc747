import { inArray, type SQL } from 'drizzle-orm'
import { idsUnder, type Reader } from '@/db'
import { unpackId } from '@/lib/domain/search/packed-id'
import { tagTerm } from '@/lib/domain/search/terms'
import { isTags, searchCodes } from '@/lib/records/findable'
import type { Filter } from '@/lib/records/filter/tree'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { indexedKinds } from './is-indexed'

/** Tags that more records have turn up soon enough wherever one begins to read. */
const MOST = 2_000

/**
 * The rows among which all are that a filter leaves in, where it asks for a rare tag: those that the index of the search keeps under
 * it, so that a list of a million rows need not read them all. Undefined where it asks for none.
 */
export async function narrowedByTags(
  reader: Reader,
  record: RecordName,
  filter: Filter,
): Promise<SQL | undefined> {
  const code = searchCodes[record]
  const terms = tagsIn(filter, record).map((tag) => code + tagTerm(tag))
  if (code === undefined || terms.length === 0 || !(await indexedKinds(reader))(record)) return undefined
  const under = [...(await idsUnder(reader, terms, MOST)).values()].filter((ids) => ids.length < MOST)
  if (under.length === 0) return undefined
  const rarest = under.reduce((a, b) => (b.length < a.length ? b : a))
  return inArray(tables[record].id, [...new Set(rarest)].map(unpackId))
}

/** The tags that every row must have. */
function tagsIn(filter: Filter, record: RecordName): string[] {
  if ('and' in filter) return filter.and.flatMap((part) => tagsIn(part, record))
  const isAsked = 'field' in filter && filter.op === 'contains' && isTags(record, filter.field)
  return isAsked ? [String(filter.value)] : []
}
