import { isCustomName } from '@/lib/domain/custom-fields'
import { descriptions } from '@/lib/records/all'
import type { Field } from '@/lib/records/field'
import type { RecordName } from '@/lib/records/names'
import type { MessageKey, Translate } from '@/lib/i18n/translate'

/** Gives the key of a field's label. That every field of every description has one is shown by a test. */
export function fieldKey(record: RecordName, field: string): MessageKey {
  if (isCustomName(field)) return `custom.${record}_${field}`
  return `${record}.${descriptions[record].fields[field]?.label ?? field}` as MessageKey
}

/** The same for a field at hand: one of an act's own. */
export function labelKey(owner: RecordName, { label, of }: Field): MessageKey {
  const record = of?.record ?? owner
  if (isCustomName(label)) return `custom.${record}_${label}`
  return `${record}.${label}` as MessageKey
}

/** Gives the key of a choice's word. */
export function choiceKey(record: RecordName, field: string, choice: string): MessageKey {
  if (isCustomName(field)) return `custom.${record}_${field}_${choice}`
  return `${record}.${field}_${choice}` as MessageKey
}

/** Gives the key of what a record is called: 'one', 'many', 'new', and 'about' for what it is for. */
export function nounKey(record: RecordName, form: 'one' | 'many' | 'new' | 'about'): MessageKey {
  return `${record}.${form}`
}

/** Gives what records of a kind are called within a sentence, where English writes them small. */
export function nounsWithin(record: RecordName, t: Translate): string {
  return t(nounKey(record, 'many')).toLowerCase()
}

/** Gives the key of what a described act is called, or of what it does. */
export function actKey(record: RecordName, verb: string, form: '' | '_about' = ''): MessageKey {
  return `${record}.act_${verb}${form}` as MessageKey
}
