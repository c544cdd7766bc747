import { asc, eq } from 'drizzle-orm'
import { lostReasons, opportunities, stageEvents, type Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { boardOf } from '@/lib/queries/board/board'
import { freshStore } from './store'
import { actorOf, makeWorld, NOW } from './world'

/** A board of one's own in the small world, and the ways to make, move and look at its cards. */
export interface BoardWorld {
  store: Store
  rep: Actor
  made(values?: Record<string, unknown>, by?: Actor): Promise<typeof opportunities.$inferSelect>
  move(id: string, stageId: string, more?: object, by?: Actor): ReturnType<typeof moveOpportunity>
  rowOf(id: string): Promise<typeof opportunities.$inferSelect>
  stepsOf(id: string): Promise<(typeof stageEvents.$inferSelect)[]>
  columnOf(stageId: string, actor?: Actor): Promise<Awaited<ReturnType<typeof boardOf>>['columns'][number]>
}

export async function boardWorld(): Promise<BoardWorld> {
  const { store } = await freshStore()
  await makeWorld(store)
  const stamps = { createdAt: NOW, updatedAt: NOW }
  await store.write((tx) =>
    tx.insert(lostReasons).values({ id: 'l-price', name: '价格', nameKey: '价格', ...stamps }),
  )
  const rep = await actorOf(store, 'rep')
  return {
    store,
    rep,
    async made(values = {}, by = rep) {
      const input = { name: '商机', amount: 1_000, ...values }
      const outcome = await store.write((tx) => createOpportunity(tx, by, input))
      if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      return outcome.value.row
    },
    move: (id, stageId, more = {}, by = rep) =>
      store.write((tx) => moveOpportunity(tx, by, { id, stageId, ...more })),
    async rowOf(id) {
      const found = eq(opportunities.id, id)
      const [row] = await store.read((reader) => reader.select().from(opportunities).where(found))
      return row as typeof opportunities.$inferSelect
    },
    stepsOf: (id) =>
      store.read((reader) =>
        reader
          .select()
          .from(stageEvents)
          .where(eq(stageEvents.opportunityId, id))
          .orderBy(asc(stageEvents.seq)),
      ),
    async columnOf(stageId, actor = rep) {
      const { columns } = await store.read((reader) => boardOf(reader, actor, {}))
      return columns.find((column) => column.stageId === stageId) as (typeof columns)[number]
    },
  }
}
