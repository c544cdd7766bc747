import type { Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/** Tells whether a day has passed that should not have: a task's while it is not done, an opportunity's expected close while it is open. */
export function isLate(record: RecordName, field: string, row: Row, today: string): boolean {
  const day = row[field]
  if (typeof day !== 'string' || day >= today) return false
  if (record === 'task') return field === 'dueOn' && (row.doneAt ?? null) === null
  return record === 'opportunity' && field === 'expectedCloseOn' && row.status === 'open'
}
