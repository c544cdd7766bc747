import { eq } from 'drizzle-orm'
import { counters, type Reader } from '@/db'
import { dayOf } from '@/lib/domain/days'
import { ticketSeries } from '@/lib/domain/tickets'
import type { Run } from './run'

/** Gives the year whose numbers new tickets get, and the last one given. */
export async function numbersOf(
  reader: Reader,
  { actor, compiled }: Run,
): Promise<{ year: number; last: number }> {
  const year = Number(dayOf(actor.now, actor.timeZone).slice(0, 4))
  if (compiled.record !== 'ticket') return { year, last: 0 }
  const [row] = await reader
    .select()
    .from(counters)
    .where(eq(counters.name, ticketSeries(year)))
  return { year, last: row?.last ?? 0 }
}
