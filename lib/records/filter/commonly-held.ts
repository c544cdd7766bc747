import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { dialect } from '@/db'
import { descriptions } from '../all'
import { columnOf } from '../columns'
import type { RecordName } from '../names'
import { tables } from '../tables'

const begun = new Map<RecordName, ReadonlySet<string>>()

/**
 * Whether many rows hold the same in a field, and SQLite would begin with it: it guesses that an index leaves ten rows. Kept from
 * that, it reads a list in its order, where fifty rows soon turn up.
 */
export function isCommonlyHeld(record: RecordName, field: string): boolean {
  if (dialect !== 'sqlite') return false
  const { kind, refersTo } = descriptions[record].fields[field] ?? {}
  if (kind !== 'choice' && refersTo !== 'stage' && refersTo !== 'pipeline') return false
  const columns = begun.get(record) ?? beginningsOf(record)
  begun.set(record, columns)
  return columns.has(columnOf(record, field).name)
}

/** The columns with which an index begins. */
function beginningsOf(record: RecordName): Set<string> {
  const { indexes } = getTableConfig(tables[record])
  return new Set(
    indexes.flatMap(({ config: { columns } }) => {
      const [first] = columns
      return first && 'name' in first ? [first.name] : []
    }),
  )
}
