import { demoLines } from '@/lib/domain/demo/lines'
import type { DemoOpportunity } from '@/lib/domain/demo/opportunities'
import { ranksBetween } from '@/lib/domain/rank'
import type { Batch } from './batch'
import type { DemoWorld } from './demo-world'
import { begun } from './story'

/** Puts down what is offered with an opportunity, as it was entered with it. */
export function addLines(batch: Batch, world: DemoWorld, made: DemoOpportunity, opportunityId: string): void {
  const product = world.base.products.find(({ key }) => key === made.productKey)
  const lines = product ? demoLines(made, product) : []
  const ranks = ranksBetween(null, null, lines.length)
  for (const [place, { key, isProduct, ...line }] of lines.entries()) {
    const values = {
      ...line,
      opportunityId,
      productId: isProduct ? world.idOf(made.productKey) : null,
      currency: made.currency,
      rank: ranks[place],
    }
    const actor = world.actor(made.ownerKey, made.createdAt)
    batch.add('opportunityLines', begun(batch, world, 'opportunityLine', actor, key, values).row as never)
  }
}
