import { demoCommittee } from '@/lib/domain/demo/committee'
import type { DemoOpportunity } from '@/lib/domain/demo/opportunities'
import type { Batch } from './batch'
import type { DemoWorld } from './demo-world'
import { begun } from './story'

/** Puts down who is known to have a say in an opportunity, as it was entered with it. */
export function addCommittee(
  batch: Batch,
  world: DemoWorld,
  made: DemoOpportunity,
  opportunityId: string,
): void {
  for (const { key, contactKey, ...member } of demoCommittee(made)) {
    const values = { ...member, opportunityId, contactId: world.idOf(contactKey) }
    const actor = world.actor(made.ownerKey, made.createdAt)
    const { row } = begun(batch, world, 'opportunityContact', actor, key, values)
    batch.add('opportunityContacts', row as never)
  }
}
