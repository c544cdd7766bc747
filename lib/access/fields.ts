import type { Role } from '@/lib/domain/roles'
import type { Actor } from './actor'
import { type Action, reachOf } from './permissions'
import type { Moment } from '@/lib/records/filter/relative'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'

/** Says whether a role may see a field of a record: a hidden one is as good as missing, in filters and sums too. */
export function maySee(role: Role, record: RecordName, field: string): boolean {
  return !descriptions[record].fields[field]?.hiddenFrom?.includes(role)
}

/** Lists the fields of a record that a role may see. */
export function visibleFields(role: Role, record: RecordName): Set<string> {
  return new Set(Object.keys(descriptions[record].fields).filter((field) => maySee(role, record, field)))
}

/** Says whether everybody who sees a record sees this field of it. */
export function isSeenByAll(record: RecordName, field: string): boolean {
  return (descriptions[record].fields[field]?.hiddenFrom ?? []).length === 0
}

/** Gives what a filter is checked and understood with, for an actor: who asks and when, and what they may see of other kinds. */
export function sightOf(actor: Actor): Moment {
  const fieldsOf = (record: RecordName) =>
    reachOf(actor.role, `${record}.read` as Action) === 'none' ? null : visibleFields(actor.role, record)
  return { ...actor, fieldsOf }
}
