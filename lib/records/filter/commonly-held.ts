import { beginsIndex, dialect } from '@/db'
import { descriptions } from '../all'
import { columnOf } from '../columns'
import type { RecordName } from '../names'
import { tables } from '../tables'

/**
 * Whether many rows hold the same in a field, and SQLite would begin with it: it guesses that an index leaves ten rows. Kept from
 * that, it reads a list in its order, where fifty rows soon turn up.
 */
export function isCommonlyHeld(record: RecordName, field: string): boolean {
  const { kind, refersTo } = descriptions[record].fields[field] ?? {}
  const hasFewValues = kind === 'choice' || refersTo === 'stage' || refersTo === 'pipeline'
  return dialect === 'sqlite' && hasFewValues && beginsIndex(tables[record], columnOf(record, field))
}
