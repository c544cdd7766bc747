import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { customers, opportunities, subqueries } from '@/db'
import { fold } from '@/lib/domain/folding'
import { columnOf } from '@/lib/records/columns'
import { containsSql } from '@/lib/records/filter/contains-sql'
import type { RecordName } from '@/lib/records/names'

const MOST_WORDS = 8

/**
 * Finds records by the words of their key: each word, folded, must stand in the name as written, in its pinyin, in its
 * initials, or in another searched field (a phone's last digits). An opportunity is found by its customer's too.
 */
export function searchSql(record: RecordName, text: string): SQL {
  const words = fold(text.replaceAll('\0', ' '))
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  const found = words.map((word) => {
    const own = containsSql(columnOf(record, 'nameKey'), word)
    return record === 'opportunity' ? or(own, inArray(opportunities.customerId, customersNamed(word))) : own
  })
  return and(...found) ?? sql`1 = 1`
}

function customersNamed(word: string) {
  return subqueries
    .select({ id: customers.id })
    .from(customers)
    .where(and(containsSql(columnOf('customer', 'nameKey'), word), isNull(customers.deletedAt)))
}
