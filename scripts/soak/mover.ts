import { openStore, Sealer } from '@/db'
import { loadActor } from '@/lib/access/load-actor'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { allOpportunities, openStages } from './standing'

/**
 * Moves opportunities about until it is killed, and prints the event of each move once it has been acknowledged.
 * Takes the database's address and the id of the person who moves.
 */
const LANES = 6
const [address = '', userId = ''] = process.argv.slice(2)
const store = openStore(address, 'server', { onCommit: () => sealer.poke() })
const sealer: Sealer = new Sealer(
  store,
  () => undefined,
  (fault) => console.error(fault),
)
const ids = await store.read(allOpportunities)
const stages = await store.read(openStages)
const one = (list: string[]) => list[Math.floor(Math.random() * list.length)] as string

async function lane(): Promise<never> {
  for (;;) {
    const actor = await store.read((reader) => loadActor(reader, userId, Date.now()))
    if (!actor) throw new Error(`nobody has the id ${userId}`)
    const moved = await store.write((tx) =>
      moveOpportunity(tx, actor, { id: one(ids), stageId: one(stages), beforeId: one(ids) }),
    )
    if (!moved.ok) throw new Error(JSON.stringify(moved))
    if (moved.value.eventId) process.stdout.write(`${moved.value.eventId}\n`)
  }
}
await Promise.all(Array.from({ length: LANES }, lane))
