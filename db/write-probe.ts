import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Store } from './connection/store'
import { jobs } from './schema'

/**
 * Writes to the disk as an act does, and leaves no row behind: one is added and taken away in the same transaction,
 * which is committed (a rolled back one would never touch the disk). Refuses (throws) as `Store.write` does.
 */
export async function probeWriting(store: Store, now: number): Promise<void> {
  await store.write(async (tx) => {
    const id = uuidv7()
    // Done from the start: nobody who looks for work in this very moment takes it for some.
    await tx.insert(jobs).values({ id, kind: 'probe', input: {}, runAt: now, doneAt: now, createdAt: now })
    await tx.delete(jobs).where(eq(jobs.id, id))
  })
}
