import type { Actor } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/load-actor'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { theStore } from '../store'
import type { Job } from './claim'

/** Gives who started a job as they are now: what they may no longer do is not done for them. Refuses where they are no longer here. */
export async function presentActor({ byId }: Job): Promise<Outcome<Actor>> {
  const actor = byId && (await theStore().read((reader) => loadActor(reader, byId, Date.now())))
  return actor ? { ok: true, value: actor } : refuse('not_signed_in')
}
