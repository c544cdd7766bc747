import { asc, isNotNull } from 'drizzle-orm'
import { files as table, type Reader, verifyDatabase } from '@/db'
import { verifyBytes } from '@/lib/outside/files/verify-bytes'
import { filesFolder } from '@/lib/server/files/place'
import { Refused } from '../start/refused.mjs'
import { answer, type Command } from './command'
import { withStore } from './with-store'

export const verify: Command = {
  usage: 'verify',
  about:
    'Recomputes the chain of events, replays every stage history and reads every attached file; exit 1 names the first that is broken.',
  async run(call) {
    const { known, ...found } = await withStore(call.now, async (store) => ({
      ...(await verifyDatabase(store)),
      known: await store.read(attached),
    }))
    const { chain, stages } = found
    const files = await verifyBytes(filesFolder(), known)
    const isWhole = found.isWhole && !files.broken
    const eventsPerSecond = Math.round((chain.events / Math.max(1, chain.milliseconds)) * 1000)
    answer({ ...found, isWhole, chain: { ...chain, eventsPerSecond }, files })
    const broken = chain.broken ?? stages.broken
    if (!broken && files.broken)
      throw new Refused(`broken: file ${files.broken.id}: its bytes are ${files.broken.reason}`)
    if (!broken) return
    const where =
      broken.position === null ? (broken.opportunityId ?? 'the board') : `position ${broken.position}`
    throw new Refused(`broken: ${where}: ${broken.reason}`)
  },
}

function attached(reader: Reader) {
  return reader
    .select({ id: table.id, bytes: table.bytes, sha256: table.sha256 })
    .from(table)
    .where(isNotNull(table.recordId))
    .orderBy(asc(table.id))
}
