import type { RecordName } from './names'

/** One field that an act changed: references are names already, '' where they may not be named. */
export interface TimelineChange {
  field: string
  from: unknown
  to: unknown
}

/** One thing that happened, as data for a sentence. */
export interface TimelineEntry {
  id: string
  /** The act that was done: 'opportunity.move'. */
  act: string
  at: number
  /** Null for what the system did. */
  who: string | null
  record: RecordName
  recordId: string
  /** The name of the record that changed, as it is now. */
  name: string | null
  /** For amounts. */
  currency: string | null
  /** It takes an earlier act back. */
  isUndo: boolean
  /** It was taken back. */
  isUndone: boolean
  /** The viewer may take it back, as far as can be said without trying. */
  mayRevert: boolean
  /** It came with others: from a file, or in one act on several records. */
  through: 'import' | 'batch' | null
  /** What was said in a comment that stands. */
  comment: string | null
  /** The name of the file that was attached or taken off. */
  file: string | null
  /** Who was asked to work on it, and may now what and might before; null where it is about nobody. */
  collaborator: PastCollaborator | null
  /** To whom records of a person went; null where none did. */
  handedOver: PastHandOver | null
  changes: TimelineChange[]
}

/** False to read it, true to edit it too, null for not at all. */
export interface PastCollaborator {
  name: string
  from: boolean | null
  to: boolean | null
}

/** Records of a person that went to another, or were given back. */
export interface PastHandOver {
  to: string
  records: number
  isBack: boolean
}

export interface TimelinePage {
  entries: TimelineEntry[]
  nextCursor: string | null
}
