import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { opportunities, subqueries } from '@/db'
import type { RightsHolder } from '@/lib/access/actor'
import { findsByNameAlone } from '@/lib/access/fields'
import { follows } from '@/lib/access/follows'
import { fold } from '@/lib/domain/folding'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { holdsWord } from '@/lib/records/name-key'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { namedBy } from '@/lib/records/title-of'

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
  const named = namedBy(record)
  const found = words.map((word) => {
    if (named) return inArray(columnOf(record, descriptions[record].title), idsNamed(seeker, named, word))
    const own = holdsWord(record, word, isNameAlone)
    return hasCustomer ? or(own, inArray(opportunities.customerId, idsNamed(seeker, 'customer', word))) : own
  })
  return and(...found) ?? sql`1 = 1`
}

/** What is in use of a kind and goes by a word. */
function idsNamed(seeker: RightsHolder, record: RecordName, word: string) {
  const table = tables[record]
  return subqueries
    .select({ id: table.id })
    .from(table)
    .where(and(holdsWord(record, word, findsByNameAlone(seeker, record)), isNull(table.deletedAt)))
}
