import { and, desc, eq, lte } from 'drizzle-orm'
import { rates, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { scopeSql } from '@/lib/access/scope'
import { type Day } from '@/lib/domain/days'
import type { Rate } from '@/lib/domain/exchange-rates'

/** Gives the rates into the workspace's currency that hold on a day: one for each of the currencies that has any. */
export async function ratesOn(
  reader: Reader,
  actor: Actor,
  currencies: readonly string[],
  day: Day,
): Promise<Rate[]> {
  const held: Rate[] = []
  for (const currency of new Set(currencies)) {
    // The newest alone: a currency may have a rate for every day of many years.
    const [rate] = await reader
      .select({ currency: rates.currency, to: rates.toCurrency, fromDay: rates.fromDay, rate: rates.rate })
      .from(rates)
      .where(
        and(
          scopeSql(actor, 'rate.read'),
          eq(rates.toCurrency, actor.currency),
          eq(rates.currency, currency),
          lte(rates.fromDay, day),
        ),
      )
      .orderBy(desc(rates.fromDay))
      .limit(1)
    if (rate) held.push(rate)
  }
  return held
}
