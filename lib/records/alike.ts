import type { RecordName } from './names'

/** A record that is there already and may be the same as the one that is being written. */
export interface Alike {
  record: RecordName
  /** The field of the new one that it has in common. */
  field: string
  /** Null where it is out of the asker's sight: then no more is told than that it is there, and whom to ask. */
  id: string | null
  name: string | null
  detail: string | null
  /** Its owner's name; null where nobody has it. */
  owner: string | null
}
