import type { Field, Fields } from './field'
import type { May } from './may'
import type { RecordName } from './names'

/** One noun, described once: list, form, filter, import, export, API, access and history read it. */
export interface Description {
  name: RecordName
  fields: Fields
  /** The field that names a record to people: a text, or a reference for what goes by the name of another. */
  title: string
  /** Whose names are written as people's are: family name first. By its `kind` where only some are people. */
  isPerson?: boolean | 'byKind'
  /** Fields whose words find the record. */
  searched: readonly string[]
  /** The field whose value tells records of one name apart. */
  telling?: string
  /** The letter before its terms in the index of the search; without one the index does not hold it. */
  searchCode?: string
  /** People hand it to each other and talk about it: it takes comments and reaches the inbox. */
  isDiscussed?: boolean
  /** How many of its hits the command palette shows; none where it is left out. */
  hits?: number
  /** Columns that a list shows until somebody chooses others. */
  columns: readonly string[]
  /** As the API spells it: '-updatedAt,name'. */
  sort: string
  /** What a new one may have in common with one that is there, which its form then tells of. */
  alike?: readonly Likeness[]
  /** Fields that must be unique where given. */
  unique?: readonly string[]
  /** The fields that point to the records in whose timeline an event of this one belongs. */
  about?: readonly string[]
  /** Who may do what; how far "own" and "team" go says `whose`. */
  may: May
  /** Ways in which a record is somebody's; one that holds is enough. Without any, reaches other than "all" reach nothing. */
  whose?: readonly Belonging[]
  /**
   * Others can be asked to work on one beside its owner. Those who may edit it do these verbs to it; all of them read what
   * its owner reads by it.
   */
  collaborating?: readonly string[]
  /**
   * The field of the record that it is a part of: it is worked on by who edits that one, and is out of sight while that one lies
   * in the bin.
   */
  partOf?: string
  /** Says who did or keeps something: it stays theirs when their work is handed over. */
  staysTheirs?: true
  /** While a field holds one of these there is work left in it; always where this is left out. */
  openWhile?: { field: string; is: readonly (string | null)[] }
  /** What one merely deals with may be read and worked on, but thrown away only by whose field this is. */
  binnedBy?: string
  /** What the workspace itself is made of: everybody reads it, those who run the workspace keep it, and no role is given more or less. */
  isStructure?: true
  /** Fields by which boards and lists place it, and which therefore cannot be hidden from who sees it. */
  placedBy?: readonly string[]
  /** Fields whose values other records follow: what that would do to them is shown before an edit is made. */
  carries?: readonly string[]
  /** Acts on one record beside editing it, each with what it asks for. */
  acts?: Record<string, DescribedAct>
  /** What belongs to a record, in the order of its drawer. */
  related?: readonly Relation[]
  /** Files can bring it and take it away. */
  isImported?: boolean
  /** A file that names one which is not there may make it. */
  isMadeByName?: boolean
}

/**
 * A way in which a record is somebody's: the person in a field of it; whose the record in such a field is, for reading only
 * and where a flag says so if it names one; whose
 * another record is that points here; for reading only, everybody's where a flag says so; or theirs who were asked to work
 * on it, for reading and, where they may edit it, for these verbs.
 */
export type Belonging =
  | { field: string; readOnlyWhere?: string }
  | { from: RecordName; by: string }
  | { readWhere: string }
  | { collaborating: readonly string[] }

/** An act beside editing: its dialog, its place in the API and what it checks come from this. Its sentence is `history.<verb>`. */
export interface DescribedAct {
  /** What it takes. Their words are the record's own. */
  fields: Fields
  /** Kinds that it makes, some of them only while a field of its own holds one of these: what a workspace requires of them is asked for too. */
  makes?: Partial<Record<RecordName, { while?: { field: string; is: readonly unknown[] } }>>
  /** Offered only while this field of the record holds one of these. */
  while?: { field: string; is: readonly unknown[] }
  /** Wanted before all others: its button stands out. */
  isMain?: boolean
  /** Seldom wanted: it stands in the menu behind the buttons. */
  isSeldom?: boolean
}

/** A field that says the same as a field of another record, or in `by` as a key that is made of it. */
export interface Likeness {
  field: string
  record: RecordName
  by: string
}

/** Records of another kind that belong to one, by their field that points here. */
export interface Relation {
  record: RecordName
  by: string
  sort: string
  shows: readonly string[]
  /** The field by which they are told apart here, where their own names are all that of this record; it leads to what it names. */
  titled?: string
  /** Whoever may make one makes it here. */
  isMadeHere?: boolean
  /** All of them stand there, edited where they stand; a new one is asked for these. */
  grid?: { adds: readonly string[] }
}

/** Fields that every record has and none edits by hand. */
export const stampFields = {
  id: { kind: 'text', label: 'id', isReadOnly: true, isTechnical: true },
  version: { kind: 'whole', label: 'version', isReadOnly: true, isTechnical: true },
  createdAt: { kind: 'instant', label: 'createdAt', isReadOnly: true, isSortable: true },
  createdById: { kind: 'reference', label: 'createdById', refersTo: 'user', isReadOnly: true },
  updatedAt: { kind: 'instant', label: 'updatedAt', isReadOnly: true, isSortable: true },
  updatedById: { kind: 'reference', label: 'updatedById', refersTo: 'user', isReadOnly: true },
} as const satisfies Fields

/** Where a record came from, for updating it by the same key again. */
export const externalKey = { kind: 'text', label: 'externalKey', maxLength: 200 } as const satisfies Field
