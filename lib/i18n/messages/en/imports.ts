import type { FileProblem, RowProblem } from '@/lib/domain/import-problems'

/** What is wrong with a file, its map or a row of it, and where. */
export const imports = {
  line: 'line {line}',
  column: 'column “{column}”',
  unknown_encoding: 'This encoding is not known.',
  csv_empty: 'The file has no header: it is empty.',
  csv_not_closed: 'A quotation mark is opened here and never closed.',
  csv_broken: 'This cannot be read as a table.',
  csv_half_character: 'This contains half a character. Save the file again.',
  map_invalid: 'The map has something here that does not belong or is missing.',
  missing_column: 'The file has no column of this name.',
  column_twice: 'The file has more than one column of this name.',
  field_twice: 'More than one column fills this field.',
  unknown_field: 'There is no such field that a file may set.',
  not_a_reference: 'This field does not refer to another record.',
  cannot_create: 'These cannot be made from a name alone.',
  key_not_mapped: 'Records are to be recognised by this field, but no column fills it.',
  unknown_pipeline: 'There is no pipeline of this name, and the map does not say which stages it has.',
  wrong_cell_count: 'This row has more or fewer cells than the header.',
  repeated_key: 'Another row of this file has the same key and says something else.',
  in_bin: 'The record with this value is in the bin. Restore it first.',
  unknown_stage: 'There is no such stage in this pipeline.',
  closed_before_opened: 'This closed before it was opened.',
  stage_full: 'This stage takes no more opportunities.',
  last_owner: 'The workspace needs at least one active owner.',
} as const satisfies Record<FileProblem | RowProblem | 'line' | 'column', string>
