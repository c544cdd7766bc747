import { collaborators, Rollback, Sealer, type Store, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/load-actor'
import type { Shared } from '@/lib/records/all'
import { freshStore } from '../support/store'
import { makeWorld, NOW, people, type Person } from '../support/world'
import { type Planted, plantFor } from './planted'

/** Nobody's collaborator, one who may read, one who may edit. */
export const ways = ['not', 'read', 'edit'] as const
export type Way = (typeof ways)[number]

/** A world in which everybody has one of everything, and what the stranger has. */
export async function strangersWorld(): Promise<{ store: Store; its: Planted }> {
  const { store } = await freshStore()
  await makeWorld(store)
  let its = {} as Planted
  await store.write(async (tx) => {
    for (const { id } of Object.values(people)) {
      const planted = await plantFor(tx, id)
      if (id === people.stranger.id) its = planted
    }
  })
  await new Sealer(store, () => undefined, console.error).finish()
  return { store, its }
}

/** Does something as a collaborator of one record of a stranger's, and takes all of it back. */
export async function within<V>(
  { store, its }: { store: Store; its: Planted },
  person: Person,
  way: Way,
  record: Shared,
  what: (tx: Writer, actor: Actor) => Promise<V>,
): Promise<V> {
  try {
    return await store.write(async (tx) => {
      if (way !== 'not') {
        const theirs = { record, recordId: its[record], userId: people[person].id }
        await tx.insert(collaborators).values({ ...theirs, mayEdit: way === 'edit', since: NOW })
      }
      const actor = await loadActor(tx, people[person].id, NOW + 1)
      throw new Rollback(actor && (await what(tx, actor)))
    })
  } catch (fault) {
    if (fault instanceof Rollback) return fault.value as V
    throw fault
  }
}
