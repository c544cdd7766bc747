import type { Finding } from './import-problems'
import type { JobEnd } from './jobs'

/**
 * Where an import stands: its columns are being matched, it is tried (checking) or was (checked), it runs, and how that
 * ended; and whether it was taken back.
 */
export const importStates = [
  'matching',
  'checking',
  'checked',
  'running',
  'done',
  'cancelled',
  'failed',
  'undone',
] as const
export type ImportState = (typeof importStates)[number]

/** Says whether something is being done with an import at the moment. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'checking' || state === 'running'
}

/** Says whether an import may be tried and run as it stands: not once its rows are in. One that failed may be gone on with. */
export function isOpenImport(state: ImportState): boolean {
  return state === 'matching' || state === 'checked' || state === 'failed'
}

/** Gives where an import stands whose work has ended without telling it: before it began, or by faults. */
export function stateAfter(state: ImportState, ended: JobEnd | null): ImportState {
  if (!isUnderWay(state) || ended === null || ended === 'done') return state
  return state === 'checking' ? 'matching' : ended
}

/** One sheet of a file that was sent; a CSV file and what was pasted have one without a name. */
export interface ImportSheet {
  name: string
  columns: ImportColumn[]
  /** How many rows follow the header. */
  count: number
}

/** A column of a file as far as matching it needs. */
export interface ImportColumn {
  name: string
  /** How many rows say something in it. */
  filled: number
  /** What it says, each once, the first ones. */
  samples: string[]
  /** It says more than the samples. */
  hasMore: boolean
}

/** Why rows were refused: one for each column and problem. */
export interface ImportReason extends Pick<Finding, 'column' | 'field' | 'problem'> {
  count: number
  /** The first of them. */
  lines: { line: number; value: string | null }[]
}

/** What became of the rows. Every row read is in exactly one of the other counts. */
export interface ImportCounts {
  read: number
  created: number
  updated: number
  unchanged: number
  /** Left out as the map says, or the same row again. */
  skipped: number
  refused: number
}

/** Rows of one reason that are shown. */
export const MOST_LINES = 20
/** Reasons that are kept. */
export const MOST_REASONS = 200
