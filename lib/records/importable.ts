import { type Described, descriptions } from './all'
import { type RecordName, recordNames } from './names'

/** The records that files can be imported into, and exported from. */
export type Importable = {
  [R in RecordName]: Described[R] extends { isImported: true } ? R : never
}[RecordName]
export const importable = recordNames.filter((record) => descriptions[record].isImported) as Importable[]

/** Says whether a record can be imported. */
export function isImportable(record: RecordName | null): record is Importable {
  return record !== null && descriptions[record].isImported === true
}
