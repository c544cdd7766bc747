import type { StageKind } from '../domain/stages'
import type { Offer } from './field'
import type { Collaborator } from './collaborator'
import type { FileLine } from './file-line'
import type { OpenWork } from './hand-over'
import type { Labels, Rights, Row } from './list-page'
import type { RecordName } from './names'
import type { TimelinePage } from './timeline-entry'
import type { Surroundings } from './surroundings'

/** One stay in a stage. */
export interface StageStep {
  stageId: string
  stage: string
  kind: StageKind
  /** When it came there, in milliseconds. */
  at: number
  who: string | null
  /** Calendar days it stayed, until today where it stands there still, without those on hold; null for a step that was taken back. */
  days: number | null
  isHere: boolean
  /** It was undone, or undid another: neither counts in velocity. */
  isReverted: boolean
}

/** What moving an opportunity may need. */
export interface StageChoices {
  stages: { id: string; name: string; kind: StageKind }[]
  steps: StageStep[]
  /** What is to be done in the stage where it stands. */
  guidance: string | null
  /** What is checked there before it goes on. */
  checklist: Offer[]
  /** Whose yes to which stage is waited for. */
  waiting: { id: string; who: string; stage: string } | null
}

/** The first of the records that belong to another, and how many there are. */
export interface RelatedList {
  record: RecordName
  /** The field of theirs that points here. */
  by: string
  rows: Row[]
  labels: Labels
  total: number
  /** The reference that each line is named by; null where it goes by its own name. */
  titled: string | null
  /** The viewer may add one here. */
  mayAdd: boolean
  /** Where all of them are edited where they stand: in which order, what a new one is asked for, and what of one the viewer may do. */
  grid: { shows: readonly string[]; adds: string[]; settable: string[]; rights: Rights } | null
}

/** How far a field that was added, or an option of one, is used. */
export interface FieldUsage {
  /** Of which records it is a field. */
  of: RecordName
  /** How many of them hold something in it, whoever may see them. */
  records: number
  /** The segments and saved views that filter by it. */
  filters: string[]
}

/** One record as its drawer and its page show it, all from one snapshot. */
export interface RecordView {
  record: RecordName
  id: string
  title: string
  values: Row
  labels: Labels
  rights: Rights
  /** The fields that the viewer may fill in, where people fill them in at all. */
  settable: string[]
  /** The viewer may ask what others see. */
  asksSight: boolean
  /** What else the viewer may make from here: 'activity', 'task', 'contact' … */
  creates: RecordName[]
  related: RelatedList[]
  /** Who works on it beside its owner; null where nobody can. */
  collaborators: Collaborator[] | null
  timeline: TimelinePage
  /** What is attached to it; null for a kind that takes no files. */
  files: FileLine[] | null
  /** Segments only: how many customers of the viewer's sight belong to it now; null where the viewer may not ask it all. */
  members: number | null
  /** Fields of one's own and their options only. */
  usage: FieldUsage | null
  /** People only: what is open in the name of somebody who is switched off, for who may hand it over. */
  leftOpen: OpenWork | null
  /** Opportunities only. */
  moving: StageChoices | null
}

/** What a drawer fetches. */
export interface OpenedRecord {
  view: RecordView
  surroundings: Surroundings
}

/** What a form for a new record starts with. */
export interface NewRecord {
  record: RecordName
  values: Row
  labels: Labels
  /** Those that the viewer may fill in. */
  fields: string[]
  surroundings: Surroundings
}
