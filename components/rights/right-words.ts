import { fieldKey, nounKey } from '@/components/fields/message-keys'
import { type FieldRight, fieldRights, type Reach, reaches } from '@/lib/domain/role-rights'
import { type Role, roles } from '@/lib/domain/roles'
import { descriptions } from '@/lib/records/all'
import type { MessageKey, Translate } from '@/lib/i18n/translate'
import { type RecordName, recordNames } from '@/lib/records/names'

/** Says what a role is called. */
export function roleWord(role: Role, t: Translate): string {
  return t(`user.role_${role}`)
}

/** Says what an action is called, 'customer.read'. */
export function verbWord(verb: string, t: Translate): string {
  return t(`rights.verb_${verb}` as MessageKey)
}

/** Says how far something goes, or what may be done with a field. */
export function rightWord(right: Reach | FieldRight, t: Translate): string {
  return isReach(right) ? t(`rights.reach_${right}`) : t(`rights.field_${right}`)
}

/** Tells one change of a right as the event log keeps it: 'rep customer.read' or 'rep customer#phone', from and to. */
export function tellRight(key: string, [from, to]: readonly [unknown, unknown], t: Translate): string {
  const [role, name = ''] = key.split(' ')
  const [record, field] = name.split('#')
  const [kind, verb = ''] = name.split('.')
  const what =
    field === undefined
      ? isRecord(kind) && t('rights.verbOf', { verb: verbWord(verb, t), kind: t(nounKey(kind, 'many')) })
      : isRecord(record) &&
        t('rights.fieldOf', { field: fieldWord(record, field, t), kind: t(nounKey(record, 'many')) })
  const side = (value: unknown) => (isRight(value) ? rightWord(value, t) : String(value))
  const who = isRole(role) ? roleWord(role, t) : String(role)
  return t('rights.changed', { role: who, what: what || name, from: side(from), to: side(to) })
}

function fieldWord(record: RecordName, field: string, t: Translate): string {
  return Object.hasOwn(descriptions[record].fields, field) ? t(fieldKey(record, field)) : field
}

function isReach(value: unknown): value is Reach {
  return reaches.some((each) => each === value)
}

function isRight(value: unknown): value is Reach | FieldRight {
  return isReach(value) || fieldRights.some((each) => each === value)
}

function isRecord(name: string | undefined): name is RecordName {
  return recordNames.some((each) => each === name)
}

function isRole(name: string | undefined): name is Role {
  return roles.some((each) => each === name)
}
