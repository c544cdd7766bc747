import type { Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { creationOf, updateOf } from '@/lib/commands/acts'
import type { RecordName } from '@/lib/records/names'
import { freshStore } from './store'
import { actorOf, makeWorld, type Person } from './world'

/** The small world, with the way to make and change any record as any of its people. */
export interface RecordWorld {
  store: Store
  as(person: Person): Promise<Actor>
  made(record: RecordName, values: Record<string, unknown>, by: Person): Promise<string>
  changed(record: RecordName, id: string, values: Record<string, unknown>, by: Person): Promise<string>
}

export async function recordWorld(): Promise<RecordWorld> {
  const { store } = await freshStore()
  await makeWorld(store)
  // Each act a minute later than the one before, so that "newest first" means something.
  let minute = 0
  const later = async (person: Person): Promise<Actor> => {
    const actor = await actorOf(store, person)
    return { ...actor, now: actor.now + ++minute * 60_000 }
  }
  return {
    store,
    as: later,
    async made(record, values, by) {
      const actor = await later(by)
      const outcome = await store.write((tx) => creationOf(record)(tx, actor, values))
      if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      return outcome.value.row.id
    },
    async changed(record, id, values, by) {
      const actor = await later(by)
      const outcome = await store.write((tx) => updateOf(record)(tx, actor, { id, values }))
      if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      return outcome.value.eventId as string
    },
  }
}
