import { and, not, or, type SQL, sql } from 'drizzle-orm'
import { descriptions } from './all'
import { columnOf } from './columns'
import { containsSql } from './filter/contains-sql'
import type { RecordName } from './names'

/** In a search key, what stands between the keys of the name and those of the other searched fields. */
export const NAME_END = '\t\t'

/** Says in SQL that a folded word stands in a record's search key; with `isNameAlone`, among the keys of its name. */
export function holdsWord(record: RecordName, word: string, isNameAlone: boolean, isAtStart = false): SQL {
  const key = sql`${columnOf(record, 'nameKey')}`
  if (!isNameAlone) return containsSql(key, word, isAtStart)
  const ends = containsSql(key, NAME_END)
  // A key of before this mark says not where the name ends: then the name itself is asked, as it is written.
  const name = sql`lower(${columnOf(record, descriptions[record].title)})`
  const inName = and(ends, containsSql(key, word, isAtStart, NAME_END))
  return or(inName, and(not(ends), containsSql(name, word, isAtStart))) as SQL
}

/** Gives the part of a search key that is of the name; the name as it is written, where the key says not where it ends. */
export function nameIn(key: string, written: string): string {
  return key.includes(NAME_END) ? (key.split(NAME_END)[0] ?? '') : written
}
