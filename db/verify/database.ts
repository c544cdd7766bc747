import type { Store } from '../connection/store'
import { verifyChain } from './chain'
import type { ChainReport, StageReport } from './report'
import { verifyStages } from './stages'

export interface Verification {
  isWhole: boolean
  chain: ChainReport & { milliseconds: number }
  stages: StageReport
}

/** Checks that the log is the one that was written and that the board follows from it, over one snapshot; writes nothing. */
export function verifyDatabase(store: Store): Promise<Verification> {
  return store.rawRead(async (execute) => {
    const began = performance.now()
    const chain = await verifyChain(execute, store.dialect)
    const milliseconds = Math.round(performance.now() - began)
    const stages = await verifyStages(execute, store.dialect)
    return { isWhole: !chain.broken && !stages.broken, chain: { ...chain, milliseconds }, stages }
  })
}
