import { sql } from 'drizzle-orm'
import { counters, type Writer } from '@/db'

/** Takes the next number of a series: 1, 2, 3 … without gaps, since a rolled-back act gives its number back. */
export async function nextNumber(tx: Writer, series: string): Promise<number> {
  const [taken] = await tx
    .insert(counters)
    .values({ name: series, last: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last })
  return taken?.last ?? 1
}
