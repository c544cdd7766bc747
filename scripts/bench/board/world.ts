import { eq, notInArray } from 'drizzle-orm'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openStore, opportunities, stages, type Store, users } from '@/db'
import { writeDemo } from '@/lib/commands/demo/write-demo'

export interface BenchWorld {
  data: string
  address: string
  ownerId: string
  repId: string
}

/**
 * Gives a data folder with the demo world of `open` opportunities, every one of them set open; made once per machine and
 * kept in the folder for temporary files.
 */
export async function worldOf(open: number): Promise<BenchWorld> {
  const data = join(tmpdir(), `loudou-bench-${open}`)
  const address = join(data, 'loudou.db')
  const isNew = !existsSync(join(data, 'complete'))
  mkdirSync(data, { recursive: true, mode: 0o700 })
  await migrate(address, Date.now())
  const store = openStore(address, 'commandLine')
  try {
    if (isNew) {
      await writeDemo(store, {
        opportunities: open,
        seed: 'bench',
        now: Date.now(),
        timeZone: 'Asia/Shanghai',
      })
      await setAllOpen(store)
      mkdirSync(join(data, 'complete'))
    }
    const [owner] = await store.read((reader) => reader.select().from(users).where(eq(users.role, 'owner')))
    const [rep] = await store.read((reader) => reader.select().from(users).where(eq(users.role, 'rep')))
    if (!owner || !rep) throw new Error('the demo world has no owner or no rep')
    return { data, address, ownerId: owner.id, repId: rep.id }
  } finally {
    await store.close()
  }
}

async function setAllOpen(store: Store): Promise<void> {
  await store.write(async (tx) => {
    const open = await tx.select().from(stages).where(eq(stages.kind, 'open'))
    const closed = { isOnHold: false, closedOn: null, closedAt: null, lostReasonId: null }
    const ids = open.map((stage) => stage.id)
    await tx
      .update(opportunities)
      .set({ status: 'open', stageId: ids[0], probability: open[0]?.probability ?? 0, ...closed })
      .where(notInArray(opportunities.stageId, ids))
  })
}
