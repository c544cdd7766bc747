import type { BulkEffect, BulkRefusal } from '@/lib/domain/bulk'
import type { Outcome, RefusalCode } from '@/lib/domain/refusals'
import { type Reading, refusalText } from '../door/refusal-text'

/** Transactions that wait for the disk together: the writer puts them into one sync. */
const AT_ONCE = 16

/** Does something for each item, some at once, and counts what came of it; refusals are told by their reason. */
export async function effectOver<Item>(
  items: readonly Item[],
  reading: Reading,
  work: (item: Item) => Promise<Outcome<{ eventId: string | null }>>,
): Promise<BulkEffect> {
  const refused = new Map<RefusalCode, BulkRefusal>()
  const effect = { batchId: null, changed: 0, unchanged: 0 }
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const done = await work(items[next++] as Item)
      if (done.ok) {
        effect[done.value.eventId ? 'changed' : 'unchanged'] += 1
        continue
      }
      const { refusal: code } = done
      const known = refused.get(code) ?? { code, reason: refusalText(done, reading), count: 0 }
      refused.set(code, { ...known, count: known.count + 1 })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return { ...effect, refused: [...refused.values()] }
}
