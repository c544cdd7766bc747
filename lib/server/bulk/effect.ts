import type { Outcome, RefusalCode, Refused } from '@/lib/domain/refusals'
import type { BulkEffect } from '@/lib/domain/bulk'
import { type Reading, refusalText } from '../door/refusal-text'

/** Transactions that wait for the disk together: the writer puts them into one sync. */
const AT_ONCE = 16

/** What came of many acts, before it is told in words: kept while long work goes on. */
export interface Tally {
  changed: number
  unchanged: number
  refused: Partial<Record<RefusalCode, { count: number; details?: Refused['details'] }>>
}

export const nothingYet: Tally = { changed: 0, unchanged: 0, refused: {} }

/** Does something for each item, some at once, and adds what came of it to a tally; refusals are counted by their reason. */
export async function tallyOver<Item>(
  items: readonly Item[],
  before: Tally,
  work: (item: Item) => Promise<Outcome<{ eventId: string | null }>>,
  atOnce = AT_ONCE,
): Promise<Tally> {
  const tally: Tally = { ...before, refused: { ...before.refused } }
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const done = await work(items[next++] as Item)
      if (done.ok) {
        tally[done.value.eventId ? 'changed' : 'unchanged'] += 1
        continue
      }
      const known = tally.refused[done.refusal] ?? { count: 0, details: done.details }
      tally.refused[done.refusal] = { ...known, count: known.count + 1 }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return tally
}

/** The same from nothing on, told in words. */
export async function effectOver<Item>(
  items: readonly Item[],
  reading: Reading,
  work: (item: Item) => Promise<Outcome<{ eventId: string | null }>>,
): Promise<BulkEffect> {
  return effectOf(await tallyOver(items, nothingYet, work), reading)
}

/** Tells a tally in the reader's language. */
export function effectOf({ changed, unchanged, refused }: Tally, reading: Reading): BulkEffect {
  const reasons = Object.entries(refused).map(([code, { count, details }]) => {
    const refusal = { ok: false as const, refusal: code as RefusalCode, details }
    return { code: code as RefusalCode, reason: refusalText(refusal, reading), count }
  })
  return { batchId: null, changed, unchanged, refused: reasons }
}
