import type { ProblemCode, RefusalCode } from './refusals'

/** The most records that a bulk act does while its asker waits; more are long work. */
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
  /** Of a preview that tried only some of many; null where it tried all. */
  sample?: BulkSample | null
  /** The long work that does it, where there is too much to wait for. */
  jobId?: string | null
}

/** What is known of too many records to try each. */
export interface BulkSample {
  /** How many the list leaves in, counted. */
  total: number
  /** How many of them are out of the actor's reach for this act, counted. */
  beyond: number
  /** How many were tried: the oldest and the newest. */
  tried: number
}

/** What became of many opportunities that were moved together, in `refusedIds` of those that stayed. */
export interface BulkMove extends BulkEffect {
  refusedIds: string[]
  /** What some of these lack, for all of them together: asked for once, they can be moved with it. */
  missing: Record<string, ProblemCode>
}
