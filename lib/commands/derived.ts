import { fold } from '@/lib/domain/folding'
import { indexable } from '@/lib/domain/indexable'
import { normalisedName } from '@/lib/domain/normalised-name'
import { searchKeys, sortKey } from '@/lib/domain/pinyin-key'
import { descriptions } from '@/lib/records/all'
import type { Field } from '@/lib/records/field'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { NAME_END } from '@/lib/records/name-key'
import { tables } from '@/lib/records/tables'

/** Gives the stored keys that follow from a record's values: how it is found and where it sorts. Computed once, at write time. */
export function derivedFrom(record: RecordName, changed: Values, before: Values): Values {
  const { title, searched, isPerson, unique, fields } = descriptions[record]
  if (!searched.some((field) => field in changed)) return {}
  const values = { ...before, ...changed }
  const name = typeof values[title] === 'string' ? values[title] : ''
  const isNamedAsPerson = isPerson === 'byKind' ? values.kind === 'person' : isPerson
  const kind = isNamedAsPerson ? 'person' : 'thing'
  const { folded, full, initials } = searchKeys(name, kind)
  const words = searched
    .filter((field) => field !== title)
    .flatMap((field) => wordsOf(fields[field], values[field]))
  const nameKey =
    searched.length > 1 ? keyOf([folded, full, initials], words) : joined([folded, full, initials])
  return {
    // Of a kind whose names are unique, the search key is also what makes them so.
    nameKey: unique?.includes(title) ? indexable(nameKey) : nameKey,
    ...('sortKey' in tables[record] ? { sortKey: indexable(sortKey(name, kind)) } : {}),
    ...('normalisedName' in tables[record] ? { normalisedName: indexable(normalisedName(name)) } : {}),
  }
}

/** The keys of the name, an empty one, and those of the other fields: so that a name can be looked for alone. */
function keyOf(ofName: readonly string[], ofOthers: readonly string[]): string {
  return `${joined(ofName)}${NAME_END}${joined(ofOthers.filter((key) => !ofName.includes(key)))}`
}

function joined(keys: readonly string[]): string {
  return [...new Set(keys)].filter((key) => key !== '').join('\t')
}

/** What another searched field is found by: a name by its sound too, a telephone number by its mere digits, the rest as written. */
function wordsOf(field: Field | undefined, value: unknown): string[] {
  if (typeof value !== 'string') return []
  if (field?.kind === 'phone') return [fold(value), value.replace(/\D/g, '')]
  if (field?.kind !== 'text') return [fold(value)]
  return Object.values(searchKeys(value, field.isPersonal ? 'person' : 'thing')) as string[]
}
