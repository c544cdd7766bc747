import type { DayFormat } from '@/lib/domain/day-formats'
import type { ImportColumn, ImportCounts, ImportReason, ImportState } from '@/lib/domain/import-state'
import type { Field } from './field'
import type { ImportMapInput } from './import-map'
import type { RecordName } from './names'

/** A field as the matching of columns offers it. */
export interface ImportField {
  name: string
  label: string
  kind: Field['kind']
  isRequired: boolean
  /** Required, and no new record has it from the start. */
  isAsked: boolean
  /** A choice's codes with their words. */
  choices: { value: string; label: string }[]
  /** Words of choices that are understood without being mapped, folded. */
  known: string[]
  refersTo: RecordName | null
  /** By what the other record may be named. */
  by: { value: string; label: string }[]
  /** A missing one may be made from its name. */
  canCreate: boolean
}

/** One line of the history of imports. */
export interface ImportLine {
  id: string
  record: RecordName
  fileName: string
  state: ImportState
  by: string
  isMine: boolean
  startedAt: number
  finishedAt: number | null
  counts: Partial<ImportCounts>
  jobId: string | null
}

/** A column as it is matched, with the formats in which its days could be read. */
export interface MatchedColumn extends ImportColumn {
  dayFormats: DayFormat[]
}

/** An import with all that matching, trying and looking back at it needs. */
export interface ImportView extends ImportLine {
  sheets: { name: string; count: number }[]
  sheet: number
  /** Of the sheet that is chosen. */
  columns: MatchedColumn[]
  map: ImportMapInput
  reasons: ImportReason[]
  fields: ImportField[]
  keys: { value: string; label: string }[]
  /** How many refused rows are kept. */
  kept: number
}
