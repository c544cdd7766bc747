import { descriptions } from './all'
import type { Labels } from './list-page'
import type { RecordName } from './names'

/** Gives the name of a record out of its values; of one that is named by another record, that one's name. '' where it has none. */
export function titleOf(record: RecordName, values: Record<string, unknown>, labels: Labels = {}): string {
  const title = values[descriptions[record].title]
  if (typeof title !== 'string') return ''
  return (namedBy(record) ? (labels[title] ?? '') : title).trim()
}

/** Gives the kind of record by whose name records of a kind go: what links two others has no name of its own. */
export function namedBy(record: RecordName): RecordName | undefined {
  const { fields, title } = descriptions[record]
  return fields[title]?.kind === 'reference' ? fields[title].refersTo : undefined
}
