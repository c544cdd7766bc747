import { and, eq, type SQL } from 'drizzle-orm'
import { columnOf } from './columns'
import type { RecordName } from './names'

/** Says of a kind's rows that they hold these values. */
export function holdingSql(record: RecordName, values: Record<string, string | boolean>): SQL | undefined {
  return and(...Object.entries(values).map(([field, value]) => eq(columnOf(record, field), value)))
}
