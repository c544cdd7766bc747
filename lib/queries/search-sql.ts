import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { customers, opportunities, subqueries } from '@/db'
import type { RightsHolder } from '@/lib/access/actor'
import { findsByNameAlone } from '@/lib/access/fields'
import { follows } from '@/lib/access/follows'
import { fold } from '@/lib/domain/folding'
import { holdsWord } from '@/lib/records/name-key'
import type { RecordName } from '@/lib/records/names'

const MOST_WORDS = 8

/**
 * Finds records by the words of their key: each word, folded, must stand in the name as written, in its pinyin, in its
 * initials, or in another searched field (a phone's last digits) that the seeker sees. An opportunity is found by its customer's too.
 */
export function searchSql(seeker: RightsHolder, record: RecordName, text: string): SQL {
  const words = fold(text.replaceAll('\0', ' '))
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  const isNameAlone = findsByNameAlone(seeker, record)
  const hasCustomer = record === 'opportunity' && follows(seeker, 'opportunity', 'customer')
  const found = words.map((word) => {
    const own = holdsWord(record, word, isNameAlone)
    return hasCustomer ? or(own, inArray(opportunities.customerId, customersNamed(seeker, word))) : own
  })
  return and(...found) ?? sql`1 = 1`
}

function customersNamed(seeker: RightsHolder, word: string) {
  const named = holdsWord('customer', word, findsByNameAlone(seeker, 'customer'))
  return subqueries
    .select({ id: customers.id })
    .from(customers)
    .where(and(named, isNull(customers.deletedAt)))
}
