import type { Labels } from './list-page'
import type { TimelineEntry } from './timeline-entry'

/** One event of the log. */
export interface LogEntry {
  id: string
  /** Its place in the chain. */
  position: number
  act: string
  /** What it is about, as events name it: 'customer:<id>', 'workspace:workspace'. */
  subject: string
  at: number
  who: string | null
  batchId: string | null
  /** What it says, where it is about a record. */
  told: TimelineEntry | null
  /** It takes an earlier event back, and whether it was taken back itself. */
  isUndo: boolean
  isUndone: boolean
  /** The reader may take it back, as far as can be said without trying. */
  mayRevert: boolean
  /** What it changed, where it is about none. */
  changes: Record<string, readonly [from: unknown, to: unknown]>
}

export interface LogPage {
  entries: LogEntry[]
  /** Names of who and what the address asks for. */
  labels: Labels
  nextCursor: string | null
  /** When the last event was written that was looked at; null where all were. */
  lookedBackTo: number | null
}

/** What a check of the chain found. */
export interface CheckedLog {
  at: number
  who: string | null
  events: number
  head: string
  /** Where it does not hold, in the words of who verifies databases; null where it is unbroken. */
  broken: { position: number; reason: string } | null
}
