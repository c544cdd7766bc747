import { and, asc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { customers, type Store, type Writer } from '@/db'
import type { Outcome } from '@/lib/domain/refusals'
import { regionIn } from './placed'
import { queueJob } from './queue-job'

/** So many customers a transaction: some 10 ms. */
const SLICE = 100
/** So long one job may take before others have their turn; it queues the rest. */
const MOST_MS = 45_000

/**
 * Gives customers of before there were regions the region that their address names, slice by slice, after the id where the
 * former job ended. What is derived is no news: no event, no new version. Ends early where the signal says so, with the rest queued.
 */
export async function fillRegions(
  store: Store,
  input: unknown,
  now: number,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const until = performance.now() + MOST_MS
  let after: string | null = afterOf(input)
  while (after !== null && !signal.aborted && performance.now() < until) {
    const from: string = after
    after = await store.write((tx) => fillSlice(tx, from))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  if (after === null) return { ok: true, value: null }
  const rest = { after }
  await store.write((tx) => queueJob(tx, { kind: 'fillRegions', input: rest, runAt: now, now }))
  return { ok: true, value: null }
}

/** Fills the next customers after an id, and gives the last of them; null where there are no more. */
async function fillSlice(tx: Writer, after: string): Promise<string | null> {
  const { id, region, province, city, district } = customers
  const rows = await tx
    .select({ id, province, city, district })
    .from(customers)
    .where(and(gt(id, after), isNull(region), or(...[province, city, district].map(isNotNull))))
    .orderBy(asc(id))
    .limit(SLICE)
  for (const row of rows) {
    const named = regionIn(row)
    if (named !== null) await tx.update(customers).set({ region: named }).where(eq(id, row.id))
  }
  return rows.length < SLICE ? null : (rows.at(-1)?.id ?? null)
}

function afterOf(input: unknown): string {
  const { after } = (typeof input === 'object' && input !== null ? input : {}) as { after?: unknown }
  return typeof after === 'string' ? after : ''
}
