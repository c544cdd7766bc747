import { fold } from '@/lib/domain/folding'
import { normalisedName } from '@/lib/domain/normalised-name'
import { searchKeys, sortKey } from '@/lib/domain/pinyin-key'
import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

const PERSONS: readonly RecordName[] = ['user', 'contact']
const SORTED: readonly RecordName[] = ['user', 'customer', 'contact', 'opportunity', 'product']

/** Gives the stored keys that follow from a record's values: how it is found and where it sorts. Computed once, at write time. */
export function derivedFrom(record: RecordName, changed: Values, before: Values): Values {
  const { title, searched } = descriptions[record]
  if (!searched.some((field) => field in changed)) return {}
  const values = { ...before, ...changed }
  const name = typeof values[title] === 'string' ? values[title] : ''
  const kind = PERSONS.includes(record) || values.kind === 'person' ? 'person' : 'thing'
  const { folded, full, initials } = searchKeys(name, kind)
  const others = searched.filter((field) => field !== title).map((field) => values[field])
  const words = others.filter((value) => typeof value === 'string').map(fold)
  return {
    nameKey: [...new Set([folded, full, initials, ...words])].filter((key) => key !== '').join('\t'),
    ...(SORTED.includes(record) ? { sortKey: sortKey(name, kind) } : {}),
    ...(record === 'customer' ? { normalisedName: normalisedName(name) } : {}),
  }
}
