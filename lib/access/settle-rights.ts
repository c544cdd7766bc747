import { fieldKey, type FieldRight, type Reach, reachKey } from '@/lib/domain/role-rights'
import type { Role } from '@/lib/domain/roles'
import { invalid, type Outcome, type ProblemCode, refuse, type Refused } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { alwaysSeen } from '@/lib/records/always-seen'
import { type RecordName, recordNames } from '@/lib/records/names'
import type { FieldWish, ReachWish, RightsWish } from '@/lib/records/role-rights'
import type { Actor } from './actor'
import type { Departures } from './departures'
import { fieldRightOf, maySet, usualFieldRight } from './fields'
import { type Action, isAction, reachesFor, reachOf, settledReach, usualReach } from './permissions'

/** Lists the roles whose rights somebody may change: an owner's stay, and an administrator's are the owner's to change. */
export function changeableBy({ role }: Actor): Role[] {
  return [...(role === 'owner' ? (['admin'] as const) : []), 'manager', 'rep', 'support', 'finance']
}

/** Lists the rights to a field that a role can be given; one alone where there is nothing to choose. */
export function rightsFor(record: RecordName, field: string): FieldRight[] {
  const seen = alwaysSeen(record).has(field)
  if (descriptions[record].fields[field]?.isReadOnly) return seen ? ['edit'] : ['hidden', 'edit']
  return seen ? ['see', 'edit'] : ['hidden', 'see', 'edit']
}

/**
 * Gives what would hold if a wish was granted. Refuses what cannot be given, roles that are not the actor's to change, what
 * somebody else has changed meanwhile, and what would leave a role creating records that it may not fill in.
 */
export function settledWith(actor: Actor, now: Departures, wish: RightsWish): Outcome<Departures> {
  const errors: Record<string, ProblemCode> = {}
  const changeable = changeableBy(actor)
  const wished = [...wish.reaches, ...wish.fields]
  if (wished.some(({ role }) => role === 'owner')) return refuse('owner_keeps_all')
  if (wished.some(({ role }) => !changeable.includes(role))) return refuse('owner_decides')
  for (const [place, each] of wish.reaches.entries())
    if (!isAction(each.action) || !reachesFor(each.action).includes(each.to))
      errors[`reaches.${place}.to`] = 'not_a_choice'
  for (const [place, each] of wish.fields.entries())
    if (!isOffered(each)) errors[`fields.${place}.to`] = 'not_a_choice'
  if (Object.keys(errors).length > 0) return invalid(errors)
  if (wish.reaches.some((each) => stoodOtherwise(now, each)) || wish.fields.some((each) => stood(now, each)))
    return refuse('rights_changed')
  const after = applied(now, wish)
  return unfillable(after, wish) ?? { ok: true, value: after }
}

function isOffered({ role, record, field, to }: FieldWish): boolean {
  if (!Object.hasOwn(descriptions, record) || descriptions[record].isStructure) return false
  if (!Object.hasOwn(descriptions[record].fields, field)) return false
  return to === usualFieldRight(role, record, field) || rightsFor(record, field).includes(to)
}

function stoodOtherwise(departures: Departures, { role, action, from }: ReachWish): boolean {
  return settledReach({ role, departures }, action as Action) !== from
}

function stood(departures: Departures, { role, record, field, from }: FieldWish): boolean {
  return fieldRightOf({ role, departures }, record, field) !== from
}

function applied(now: Departures, { reaches, fields }: RightsWish): Departures {
  const after = {
    reaches: new Map<string, Reach>(now.reaches),
    fields: new Map<string, FieldRight>(now.fields),
  }
  for (const { role, action, to } of reaches) {
    const key = reachKey(role, action)
    if (to === usualReach(role, action as Action)) after.reaches.delete(key)
    else after.reaches.set(key, to)
  }
  for (const { role, record, field, to } of fields) {
    const key = fieldKey(role, record, field)
    if (to === usualFieldRight(role, record, field)) after.fields.delete(key)
    else after.fields.set(key, to)
  }
  return after
}

/** A field that must be filled, begins with nothing and is not theirs to fill in would stop a role from creating anything. */
function unfillable(departures: Departures, wish: RightsWish): Refused | null {
  const errors: Record<string, ProblemCode> = {}
  const needed = (role: Role, record: RecordName): string[] => {
    const holder = { role, departures }
    if (reachOf(holder, `${record}.create` as Action) === 'none') return []
    return Object.entries(descriptions[record].fields)
      .filter(([, field]) => field.isRequired && !field.isReadOnly && !field.customId && !field.shownWhile)
      .filter(([, { initial, initially }]) => initial === undefined && initially === undefined)
      .map(([name]) => name)
      .filter((name) => !maySet(holder, record, name))
  }
  for (const [place, { role, record, field }] of wish.fields.entries())
    if (needed(role, record).includes(field)) errors[`fields.${place}.to`] = 'needed_to_create'
  for (const [place, { role, action }] of wish.reaches.entries()) {
    const record = recordNames.find((name) => action === `${name}.create` || action === `${name}.read`)
    if (record && needed(role, record).length > 0) errors[`reaches.${place}.to`] ??= 'needed_to_create'
  }
  return Object.keys(errors).length > 0 ? invalid(errors) : null
}
