import { sql } from 'drizzle-orm'
import type { Reader } from '../connection/statements'
import { dialect } from '../dialect'
import { searchTerms } from '../schema/search'

/** Behind whatever text may stand in a term. */
const LAST = '\u{10ffff}'

/** Gives for each of these beginnings the packed ids kept under terms that have it, at most so many each, in one question. */
export async function idsUnder(
  reader: Reader,
  beginnings: readonly string[],
  most: number,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(beginnings.map((beginning) => [beginning, []]))
  const places = [...found.keys()]
  if (places.length === 0) return found
  const each = places.map(
    (beginning, place) =>
      sql`select * from (select ${place} as place, ${searchTerms.id} as id from ${searchTerms} where ${searchTerms.term} >= ${beginning} and ${searchTerms.term} < ${beginning + LAST} order by ${searchTerms.term}, ${searchTerms.id} limit ${most}) as ${sql.identifier(`under${place}`)}`,
  )
  const rows = await reader
    .select({ place: sql<number>`found.place`.mapWith(Number), id: sql<string>`found.id` })
    .from(sql`(${sql.join(each, sql` union all `)}) as found`)
  for (const { place, id } of rows) found.get(places[place] ?? '')?.push(id)
  return found
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
