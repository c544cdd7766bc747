import { type Bar, quantile, report } from './bar'
import type { Asked, Measured } from './search/measure'
import { inProcess, withWorld, worldsIn } from './world/kept'

/** Milliseconds within which 95 of 100 searches are answered, and for which the event loop may be held. */
const LIMIT = 50

/**
 * Measures the search among a million customers against its bars; `args` narrows to a database and may name another number
 * of customers. Gives whether all were kept.
 */
export async function benchSearch(args: readonly string[] = []): Promise<boolean> {
  let isKept = true
  for (const which of worldsIn(args)) {
    const measured = await withWorld(which, async (world) => {
      return JSON.parse(await inProcess('scripts/bench/search/measure.ts', world)) as Measured
    })
    const title = `Search on ${which.database}, ${which.customers.toLocaleString('en')} customers`
    isKept = report(title, barsOf(measured)) && isKept
  }
  return isKept
}

function barsOf({ asked, held, terms, bytes }: Measured): Bar[] {
  return [
    ...asked.flatMap(({ who, text, times, processor, isBar }: Asked): Bar[] => [
      { name: `${who}: ${text}, p50`, value: quantile(times, 0.5), unit: 'ms', limit: null },
      { name: `${who}: ${text}, processor`, value: processor, unit: 'ms', limit: null },
      { name: `${who}: ${text}, p95`, value: quantile(times, 0.95), unit: 'ms', limit: isBar ? LIMIT : null },
    ]),
    { name: 'event loop held meanwhile', value: held, unit: 'ms', limit: LIMIT },
    { name: 'terms of a customer', value: terms, unit: '', limit: null },
    { name: 'database for a customer', value: bytes, unit: 'bytes', limit: null },
  ]
}
