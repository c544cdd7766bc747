import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'

/** What has become of a row: as it was, and as it is; null where it was not in use, or is no more. */
export interface Became<R extends RecordName> {
  before: Row<R> | null
  after: Row<R> | null
}
