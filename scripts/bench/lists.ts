import { type Bar, report } from './bar'
import { inProcess, withWorld, worldsIn } from './world/kept'

/**
 * Measures lists among a million customers against their bars (lists/limits.ts); `args` narrows to a database and may name
 * another number of customers. Gives whether all were kept.
 */
export async function benchLists(args: readonly string[] = []): Promise<boolean> {
  let isKept = true
  for (const which of worldsIn(args)) {
    const measured = await withWorld(which, (world) => inProcess('scripts/bench/lists/measure.ts', world))
    const title = `Lists on ${which.database}, ${which.customers.toLocaleString('en')} customers`
    isKept = report(title, JSON.parse(measured) as Bar[]) && isKept
  }
  return isKept
}
