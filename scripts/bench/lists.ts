import { type Bar, report } from './bar'
import { listParts } from './lists/limits'
import { inProcess, withWorld, worldsIn } from './world/kept'

/**
 * Measures lists among a million customers against their bars (lists/limits.ts); `args` narrows to a database and may name
 * another number of customers, and to parts of it (answered, painted, exported). Gives whether all were kept.
 */
export async function benchLists(args: readonly string[] = []): Promise<boolean> {
  const parts = listParts.filter((part) => args.includes(part))
  let isKept = true
  for (const which of worldsIn(args)) {
    const measured = await withWorld(which, (world) =>
      inProcess('scripts/bench/lists/measure.ts', world, parts.length > 0 ? parts : listParts),
    )
    const title = `Lists on ${which.database}, ${which.customers.toLocaleString('en')} customers`
    isKept = report(title, JSON.parse(measured) as Bar[]) && isKept
  }
  return isKept
}
