import type { Field, Fields } from './field'
import type { RecordName } from './names'

/** One noun, described once: list, form, filter, import, export, API and history read it. */
export interface Description {
  name: RecordName
  fields: Fields
  /** The field that names a record to people. */
  title: string
  /** Fields whose words find the record. */
  searched: readonly string[]
  /** Columns that a list shows until somebody chooses others. */
  columns: readonly string[]
  /** As the API spells it: '-updatedAt,name'. */
  sort: string
  /** Fields that must be unique where given. */
  unique?: readonly string[]
  /** The fields that point to the records in whose timeline an event of this one belongs. */
  about?: readonly string[]
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
