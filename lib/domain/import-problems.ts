import type { ProblemCode } from './refusals'
import { stageRules } from './stage-rules'

/** Why a whole file, or the map beside it, cannot be used: each code is a message key of `imports`. */
export const fileProblems = [
  'unknown_encoding',
  'csv_empty',
  'csv_not_closed',
  'csv_broken',
  'csv_half_character',
  'map_invalid',
  'missing_column',
  'column_twice',
  'field_twice',
  'unknown_field',
  'file_not_imported',
  'not_a_reference',
  'cannot_create',
  'key_not_mapped',
  'unknown_pipeline',
  'workbook_none',
  'workbook_old',
  'workbook_macros',
  'workbook_encrypted',
  'workbook_broken',
  'workbook_too_large',
  'workbook_too_wide',
  'table_too_large',
  'table_too_wide',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** Why one row is refused, beside what is wrong with its values. */
export const rowProblems = [
  'wrong_cell_count',
  'repeated_key',
  'in_bin',
  'unknown_stage',
  'closed_before_opened',
  'stage_full',
  ...stageRules,
  'approval_before_entry',
  'not_in_time',
  'digits_lost',
  'last_owner',
] as const
export type RowProblem = (typeof rowProblems)[number]

/** One thing that an import found wrong, and where. */
export interface Finding {
  /** The line in the file; null where the map is wrong. */
  line: number | null
  column: string | null
  field: string | null
  problem: FileProblem | RowProblem | ProblemCode
  /** The cell as it stands there, cut where it is long. */
  value: string | null
}

const SHOWN = 200

/** Gives a value as findings show it: its beginning. */
export function shown(value: string | null): string | null {
  return value !== null && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}
