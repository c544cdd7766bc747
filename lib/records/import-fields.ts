import { descriptions } from './all'
import type { Field } from './field'
import { editableFields } from './input'
import type { Importable } from './importable'
import type { RecordName } from './names'

/** What a file may say about a record beyond what a form may: where it stood before, and to whom it belonged. */
const more: Partial<Record<Importable, Record<string, Field>>> = {
  ticket: {
    openedAt: { kind: 'instant', label: 'createdAt' },
    ...only('ticket', ['firstRepliedAt', 'resolvedAt']),
  },
  user: {
    team: { kind: 'text', label: 'team' },
    teamLead: { kind: 'text', label: 'teamLead' },
    teamAbove: { kind: 'text', label: 'teamAbove' },
  },
  opportunity: {
    stage: { kind: 'text', label: 'stageId' },
    openedOn: { kind: 'day', label: 'createdAt' },
    ...only('opportunity', ['closedOn', 'lostReasonId', 'lostNote', 'competitor']),
  },
}

/** Fields by which a record can be recognised again; those that a record lacks are left out. */
const KEYS = [
  'externalKey',
  'creditCode',
  'email',
  'code',
  'number',
  'serial',
  'phone',
  'name',
  'id',
] as const

/**
 * Lists the fields of a record that a file may set, among those that the importer may fill in; `id`, and a number that the system gives,
 * only to recognise a record by.
 */
export function importFields(record: Importable, settable: ReadonlySet<string>): Record<string, Field> {
  return {
    id: { kind: 'text', label: 'id', maxLength: 64 },
    ...only(
      record,
      keyFields(record).filter((name) => name !== 'id' && isRecognisedOnly(record, name)),
    ),
    ...only(
      record,
      // The bytes of a file stand in no table.
      editableFields(descriptions[record], settable).filter((name) => !isFile(record, name)),
    ),
    ...more[record],
  }
}

/** Lists the fields that may be a record's key. */
export function keyFields(record: RecordName): string[] {
  return KEYS.filter((field) => field in descriptions[record].fields)
}

/** Says whether a field only tells which record a row is about. */
export function isRecognisedOnly(record: RecordName, field: string): boolean {
  return (
    field === 'id' ||
    ((KEYS as readonly string[]).includes(field) && descriptions[record].fields[field]?.isReadOnly === true)
  )
}

/** Says whether no two records share this field's value as it is written; names that must differ are compared folded. */
export function isUnique(record: RecordName, field: string): boolean {
  const { unique = [], title } = descriptions[record]
  return field === 'id' || (field !== title && unique.includes(field))
}

/** Gives the field by which a row is recognised where neither map nor row says one: its name, where no two share one, else null. */
export function ownKey(record: RecordName): string | null {
  const { fields, title } = descriptions[record]
  return 'externalKey' in fields ? null : title
}

/** Says whether a field is one that no form sets. */
export function isBeyondForms(record: Importable, field: string): boolean {
  return Object.hasOwn(more[record] ?? {}, field)
}

/** Says whether a field is one that no table can fill. */
export function isFile(record: Importable, name: string): boolean {
  return descriptions[record].fields[name]?.kind === 'file'
}

function only(record: Importable, names: readonly string[]): Record<string, Field> {
  const { fields } = descriptions[record]
  return Object.fromEntries(names.map((name) => [name, fields[name] as Field]))
}
