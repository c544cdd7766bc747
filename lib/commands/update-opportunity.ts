import { eq } from 'drizzle-orm'
import { stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { refuseByHand } from './amount-from-lines'
import { type Moved } from './move-opportunity'
import { type Update, updateRecord } from './update-record'
import type { EventLinks } from './write-record'

/**
 * Edits an opportunity; never its stage. A probability or category that a person sets is theirs and survives later
 * moves; set to null it is the stage's again. Editing a lost one does not re-open it. Refuses an amount by hand while lines make it.
 */
export async function updateOpportunity(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Outcome<Moved>> {
  const opportunity = await allow(tx, actor, 'opportunity.update', update.id)
  const values = update.values as Values | null
  const byHand = await refuseByHand(tx, opportunity, values)
  if (byHand) return byHand
  const consequences: Values = {}
  // An edit that is taken back has found what followed from it as well.
  if (typeof values === 'object' && values !== null && !update.exactly) {
    const [stage] = await tx.select().from(stages).where(eq(stages.id, opportunity.stageId))
    if ('probability' in values) {
      consequences.isProbabilityOwn = values.probability !== null
      if (values.probability === null) consequences.probability = stage?.probability
    }
    if ('forecastCategory' in values) {
      consequences.isCategoryOwn = values.forecastCategory !== null
      if (values.forecastCategory === null) consequences.forecastCategory = stage?.forecastCategory
    }
  }
  return updateRecord(tx, actor, 'opportunity', update, links, consequences)
}
