import { type Reader, searchFills } from '@/db'
import { searchCodes } from '@/lib/records/findable'
import type { RecordName } from '@/lib/records/names'

/** Says of which kinds the index of the search holds every row: not of those whose rows of before it are still being taken in. */
export async function indexedKinds(reader: Reader): Promise<(record: RecordName) => boolean> {
  const unfilled = new Set(
    (await reader.select({ record: searchFills.record }).from(searchFills)).map((each) => each.record),
  )
  return (record) =>
    searchCodes[record] !== undefined &&
    !unfilled.has(record) &&
    (record !== 'opportunity' || !unfilled.has('customer'))
}
