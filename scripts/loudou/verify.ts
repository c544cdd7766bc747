import { verifyDatabase } from '@/db'
import { Refused } from '../start/refused.mjs'
import { answer, type Command } from './command'
import { withStore } from './with-store'

export const verify: Command = {
  usage: 'verify',
  about:
    'Recomputes the chain of events and replays every stage history; exit 1 names the first that is broken.',
  async run(call) {
    const found = await withStore(call.now, (store) => verifyDatabase(store))
    const { chain, stages } = found
    const eventsPerSecond = Math.round((chain.events / Math.max(1, chain.milliseconds)) * 1000)
    answer({ ...found, chain: { ...chain, eventsPerSecond } })
    const broken = chain.broken ?? stages.broken
    if (!broken) return
    const where =
      broken.position === null ? (broken.opportunityId ?? 'the board') : `position ${broken.position}`
    throw new Refused(`broken: ${where}: ${broken.reason}`)
  },
}
