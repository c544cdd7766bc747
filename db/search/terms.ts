import { and, asc, gte, lt, sql } from 'drizzle-orm'
import type { Reader } from '../connection/statements'
import { dialect } from '../dialect'
import { searchTerms } from '../schema/search'

/** Behind whatever text may stand in a term. */
const LAST = '\u{10ffff}'

/** Gives the packed ids kept under terms with this beginning, at most so many and in the terms' order. */
export async function idsUnder(reader: Reader, beginning: string, most: number): Promise<string[]> {
  const rows = await reader
    .select({ id: searchTerms.id })
    .from(searchTerms)
    .where(and(gte(searchTerms.term, beginning), lt(searchTerms.term, beginning + LAST)))
    .orderBy(asc(searchTerms.term), asc(searchTerms.id))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** Says which of these beginnings some term has, in one question however many they are. */
export async function beginningsOfTerms(reader: Reader, beginnings: readonly string[]): Promise<string[]> {
  const list = JSON.stringify(beginnings)
  const values =
    dialect === 'sqlite'
      ? sql`(select value from json_each(${list})) as wanted`
      : sql`(select value collate "C" as value from json_array_elements_text(${list}::json)) as wanted`
  const rows = await reader
    .select({ value: sql<string>`wanted.value` })
    .from(values)
    .where(
      sql`exists (select 1 from ${searchTerms} where ${searchTerms.term} >= wanted.value and ${searchTerms.term} < wanted.value || ${LAST})`,
    )
  return rows.map(({ value }) => value)
}
