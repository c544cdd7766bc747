import { type Described, descriptions } from './all'
import { type RecordName, recordNames } from './names'

/** A kind of record that people hand to each other and talk about. */
export type Discussed = {
  [R in RecordName]: Described[R] extends { isDiscussed: true } ? R : never
}[RecordName]

/** Says whether a kind of record is one that people talk about. */
export function isDiscussed(record: string): record is Discussed {
  return descriptions[record as RecordName]?.isDiscussed === true
}

/** All of them. */
export const discussed = recordNames.filter(isDiscussed)
