import { descriptions } from './all'
import type { RecordName } from './names'

/** Gives the name of a record out of its values; '' where it has none. */
export function titleOf(record: RecordName, values: Record<string, unknown>): string {
  const title = values[descriptions[record].title]
  return typeof title === 'string' ? title.trim() : ''
}
