import type { RefusalCode } from './refusals'

/** The most records that one bulk act takes. */
export const MOST_BULK = 2000

/** Why some of the records stay as they are. */
export interface BulkRefusal {
  code: RefusalCode
  /** In the reader's language. */
  reason: string
  count: number
}

/** What a bulk act did, or, as a preview, would do. */
export interface BulkEffect {
  /** Takes all of it back in one step; null for a preview and where nothing changed. */
  batchId: string | null
  changed: number
  /** Stood as wanted already. */
  unchanged: number
  refused: BulkRefusal[]
}
