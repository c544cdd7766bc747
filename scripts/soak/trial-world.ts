import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openStore, type Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { actorOf, makeWorld } from '@/tests/support/world'

/** A database of its own with the small world of the tests and some opportunities in it. */
export interface TrialWorld {
  address: string
  remove(): Promise<void>
}

/** Makes one: in DATABASE_URL, which must be empty, else in a SQLite file that goes with `remove`. */
export async function makeTrialWorld(opportunities: number): Promise<TrialWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'loudou-trial-'))
  const address = process.env.DATABASE_URL || join(folder, 'loudou.db')
  await migrate(address, Date.now())
  const store = openStore(address, 'commandLine')
  await makeWorld(store)
  await makeOpportunities(store, await actorOf(store, 'owner'), opportunities)
  await store.close()
  return { address, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** Makes opportunities through the act, a hundred to a transaction. */
export async function makeOpportunities(store: Store, actor: Actor, n: number): Promise<void> {
  for (let made = 0; made < n; made += 100)
    await store.write(async (tx) => {
      for (let each = made; each < Math.min(made + 100, n); each++) {
        const outcome = await createOpportunity(tx, actor, { name: `商机 ${each}`, amount: each * 100 })
        if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      }
    })
}
