import type { Labels } from './list-page'
import type { RecordName } from './names'

/** One record in the bin. */
export interface BinLine {
  record: RecordName
  id: string
  name: string
  /** When it was thrown away, in milliseconds. */
  at: number
  /** By whom; null for the system. */
  byId: string | null
  /** The act that threw it away, where others went with it in the same one, and how many those were. */
  batch: { id: string; others: number } | null
}

export interface BinPage {
  lines: BinLine[]
  /** Names of the people. */
  labels: Labels
  nextCursor: string | null
}
