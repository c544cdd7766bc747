import { derivedFrom } from '@/lib/commands/derived'
import { indexTerms } from '@/lib/commands/index-records'
import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

const remembered = new Map<string, { derived: Values; terms: string[] }>()

/** Gives what acts would derive from these values, and the terms that the index would keep; a title that comes again costs nothing. */
export function keysFrom(record: RecordName, values: Values): { terms: string[] } {
  const { title } = descriptions[record]
  const others = { ...values, [title]: null }
  const name = titleKeys(record, { [title]: values[title], kind: values.kind })
  const nameKey = [name.derived.nameKey, derivedFrom(record, others, {}).nameKey].filter(Boolean).join('\t')
  return { ...name.derived, nameKey, terms: [...name.terms, ...indexTerms(record, others)] } as {
    terms: string[]
  }
}

function titleKeys(record: RecordName, named: Values) {
  const key = `${record} ${JSON.stringify(named)}`
  const known = remembered.get(key)
  if (known) return known
  const keys = { derived: derivedFrom(record, named, {}), terms: indexTerms(record, named) }
  remembered.set(key, keys)
  return keys
}
