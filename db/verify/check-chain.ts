import { setImmediate } from 'node:timers/promises'
import type { Store } from '../connection/store'
import { checkNext, numberOf, unchecked } from './chain'
import type { ChainReport } from './report'

/** How far a check has come. */
export interface ChainProgress {
  checked: number
  of: number
}

/**
 * Checks the chain of events beside everything else that goes on: some hundred events at a time, and everybody who waits has
 * a turn in between. Tells how far it has come after every step.
 */
export async function checkChain(
  store: Store,
  tell: (progress: ChainProgress) => void,
): Promise<ChainReport> {
  const head = await store.rawRead((execute) =>
    numberOf(execute, 'select coalesce(max(position), 0) from event_head'),
  )
  const report = unchecked()
  for (let isMore = true; isMore;) {
    isMore = await store.rawRead((execute) => checkNext(execute, store.dialect, report))
    tell({ checked: report.events, of: Math.max(head, report.events) })
    await setImmediate()
  }
  return report
}
