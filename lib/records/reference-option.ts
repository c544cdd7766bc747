import type { RecordName } from './names'

/** One line of a pick-list. */
export interface ReferenceOption {
  id: string
  name: string
  /** What tells it from others of its name: its customer, e-mail address, code. */
  detail: string | null
  /** There is more in it to choose from: a province has cities. */
  hasParts?: boolean
  /** It is not there yet: choosing it makes it. */
  isNew?: boolean
}

/** A record that a search found. */
export interface SearchHit extends ReferenceOption {
  record: RecordName
}
