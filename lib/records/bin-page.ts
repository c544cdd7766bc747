import type { Labels } from './list-page'
import type { RecordName } from './names'

/** One record in the bin, or a file that was taken off a record in use. */
export interface BinLine {
  record: RecordName
  id: string
  name: string
  /** Of a file: its id, and the name of the record that it was taken off. */
  file: { id: string; of: string } | null
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
