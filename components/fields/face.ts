import type { ProblemCode } from '@/lib/domain/refusals'
import type { Field } from '@/lib/records/field'
import type { Labels, Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/** A value that is there, to be shown. */
export interface CellProps {
  record: RecordName
  name: string
  field: Field
  value: unknown
  row: Row
  labels: Labels
  /** In a list: one line, nothing to click. */
  isShort?: boolean
}

/** A value to be written; what cannot be read yet is told as a problem and keeps its text. */
export interface InputProps {
  record: RecordName
  name: string
  field: Field
  value: unknown
  /** The record as the form has it now. */
  values: Row
  labels: Labels
  onChange: (value: unknown, problem?: ProblemCode) => void
  /** A reference was chosen: its name, for whatever shows it. */
  onLabel?: (id: string, name: string) => void
  autoFocus?: boolean
  onEnter?: () => void
  onEscape?: () => void
}
