import { fieldKey, type FieldRight, fieldRights } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import { descriptions } from '@/lib/records/all'
import { alwaysSeen } from '@/lib/records/always-seen'
import type { Moment } from '@/lib/records/filter/relative'
import type { Field, Fields } from '@/lib/records/field'
import type { FieldsOf } from '@/lib/records/input'
import { asTold } from '@/lib/records/learned-fields'
import { type RecordName, recordNames } from '@/lib/records/names'
import type { Actor, RightsHolder } from './actor'
import { type Action, reachOf } from './permissions'

/**
 * Says what a role may do with a field of the records that it reaches: as the workspace has settled it, else as the description
 * says, and no more than with the field that it is seen as. A hidden field is as good as missing, in filters and sums too; what places a record is never hidden.
 */
export function fieldRightOf(holder: RightsHolder, record: RecordName, field: string): FieldRight {
  const own = ownFieldRight(holder, record, field)
  const { asSeen } = descriptions[record].fields[field] ?? {}
  return asSeen ? lesser(own, fieldRightOf(holder, asSeen.record, asSeen.name)) : own
}

function ownFieldRight({ role, departures }: RightsHolder, record: RecordName, field: string): FieldRight {
  const usual = usualFieldRight(role, record, field)
  if (departures.fields.size === 0 || role === 'owner') return usual
  const settled = departures.fields.get(fieldKey(role, record, field)) ?? usual
  return settled === 'hidden' && alwaysSeen(record).has(field) ? 'see' : settled
}

function lesser(one: FieldRight, other: FieldRight): FieldRight {
  return fieldRights.indexOf(one) < fieldRights.indexOf(other) ? one : other
}

/** The same where nobody has settled anything. */
export function usualFieldRight(role: Role, record: RecordName, field: string): FieldRight {
  return descriptions[record].fields[field]?.hiddenFrom?.includes(role) ? 'hidden' : 'edit'
}

/** Says whether a role may see a field of a record. */
export function maySee(holder: RightsHolder, record: RecordName, field: string): boolean {
  return fieldRightOf(holder, record, field) !== 'hidden'
}

/** Says whether a role may fill in a field of a record, where people fill it in at all. */
export function maySet(holder: RightsHolder, record: RecordName, field: string): boolean {
  return fieldRightOf(holder, record, field) === 'edit'
}

/** Lists the fields of a record that a role may see. */
export function visibleFields(holder: RightsHolder, record: RecordName): Set<string> {
  return new Set(Object.keys(descriptions[record].fields).filter((field) => maySee(holder, record, field)))
}

/** Lists the fields of a record that a role may fill in, where people fill them in at all. */
export function settableFields(holder: RightsHolder, record: RecordName): Set<string> {
  return new Set(Object.keys(descriptions[record].fields).filter((field) => maySet(holder, record, field)))
}

/** Does a piece of work, none of which waits, with descriptions that tell a role's fields alone: hidden ones are left out, and what it may not fill in is read-only. */
export function asSeenBy<T>(holder: RightsHolder, work: () => T): T {
  const told = new Map(recordNames.map((record) => [record, fieldsFor(holder, record)]))
  return asTold((record, own) => told.get(record) ?? own, work)
}

function fieldsFor(holder: RightsHolder, record: RecordName): Fields {
  const fields = Object.entries(descriptions[record].fields).flatMap(([name, field]): [string, Field][] => {
    const right = fieldRightOf(holder, record, name)
    if (right === 'hidden') return []
    return [[name, { ...field, hiddenFrom: [], ...(right === 'see' && { isReadOnly: true }) }]]
  })
  return Object.fromEntries(fields)
}

/** Says whether records are found by their name alone: where what else finds them is hidden, it must not be guessed by searching. */
export function findsByNameAlone(holder: RightsHolder, record: RecordName): boolean {
  return descriptions[record].searched.some((field) => !maySee(holder, record, field))
}

/** Gives what values of somebody's are checked with. */
export function fieldsOf(holder: RightsHolder, record: RecordName): FieldsOf {
  return { visible: visibleFields(holder, record), settable: settableFields(holder, record) }
}

/** Gives what a filter is checked and understood with, for an actor: who asks and when, and what they may see of other kinds. */
export function sightOf(actor: Actor): Moment {
  const seen = (record: RecordName) =>
    reachOf(actor, `${record}.read` as Action) === 'none' ? null : visibleFields(actor, record)
  return { ...actor, fieldsOf: seen }
}
