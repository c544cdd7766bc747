import { type SQL, sql } from 'drizzle-orm'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/**
 * What of each row of a kind is asked for, of all rows that one of these conditions leaves in, as a table of the name `found`. No
 * two of them may hold for the same row. Each is a question of its own, since a database that is asked for one or the other reads all rows.
 */
export function inSets(record: RecordName, sets: readonly SQL[], columns: SQL): SQL {
  const table = tables[record]
  const each = sets.map((where) => sql`select ${columns} from ${table} where ${where}`)
  if (each.length === 0) each.push(sql`select ${columns} from ${table} where 1 = 0`)
  return sql`(${sql.join(each, sql` union all `)}) as found`
}
