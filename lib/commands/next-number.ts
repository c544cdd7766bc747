import { sql } from 'drizzle-orm'
import { counters, type Writer } from '@/db'

/** Takes the next number of a series: 1, 2, 3 … without gaps, since a rolled-back act gives its number back. */
export async function nextNumber(tx: Writer, series: string): Promise<number> {
  return takeNumbers(tx, series, 1)
}

/** Takes several numbers of a series at once; gives the last of them. */
export async function takeNumbers(tx: Writer, series: string, count: number): Promise<number> {
  const [taken] = await tx
    .insert(counters)
    .values({ name: series, last: count })
    .onConflictDoUpdate({ target: counters.name, set: { last: sql`${counters.last} + ${count}` } })
    .returning({ last: counters.last })
  return taken?.last ?? count
}
