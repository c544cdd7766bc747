import { and, type SQL, sql } from 'drizzle-orm'
import { fold } from '@/lib/domain/folding'
import { columnOf } from '@/lib/records/columns'
import { containsSql } from '@/lib/records/filter/sql'
import type { RecordName } from '@/lib/records/names'

/**
 * Finds records by the words of their key: each word, folded, must stand in the name as written, in its pinyin, in its
 * initials, or in another searched field (a phone's last digits).
 */
export function searchSql(record: RecordName, text: string): SQL {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
  return and(...words.map((word) => containsSql(columnOf(record, 'nameKey'), word))) ?? sql`1 = 1`
}
