import { and, eq, exists, isNull, type SQL, sql } from 'drizzle-orm'
import { subqueries } from '@/db'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** Says in SQL that a row is not in the bin; a part lies there with what it is a part of. */
export function inUseSql(record: RecordName): SQL {
  return and(isNull(tables[record].deletedAt), wholeInUse(record)) as SQL
}

/** Says in SQL that what a row is a part of is not in the bin; nothing of kinds that are no parts. */
export function wholeInUse(record: RecordName): SQL | undefined {
  const { partOf, fields } = descriptions[record]
  const whole = partOf === undefined ? undefined : fields[partOf]?.refersTo
  if (partOf === undefined || whole === undefined) return undefined
  const table = tables[whole]
  const found = subqueries
    .select({ one: sql`1` })
    .from(table)
    .where(and(eq(table.id, columnOf(record, partOf)), isNull(table.deletedAt)))
  return exists(found)
}
