import { and, asc, eq, isNull } from 'drizzle-orm'
import { stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Authorized } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'
import { invalid } from '@/lib/domain/refusals'
import { freeRank } from './place-in-column'
import { writeStageStep } from './stage-history'
import { changeRow, type EventLinks } from './write-record'

/**
 * Takes an opportunity out of the bin as it was put there, beside who has taken its place; where its stage has been deleted meanwhile, into the first stage of
 * the same kind, which is a step of its history. Refuses where its pipeline has none.
 */
export async function restoreOpportunity(
  tx: Writer,
  actor: Actor,
  row: Authorized<'opportunity.restore'>,
  links: EventLinks,
): Promise<Outcome<{ eventId: string }>> {
  const [former] = await tx.select().from(stages).where(eq(stages.id, row.stageId))
  if (!former || former.deletedAt === null) {
    const rank = await freeRank(tx, row.stageId, row.id, row.rank)
    const values = { deletedAt: null, rank }
    const written = await changeRow(tx, actor, 'opportunity.restore', row, values, links)
    return { ok: true, value: { eventId: written?.eventId ?? '' } }
  }
  const [stage] = await tx
    .select()
    .from(stages)
    .where(and(eq(stages.pipelineId, row.pipelineId), eq(stages.kind, former.kind), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank), asc(stages.id))
    .limit(1)
  if (!stage) return invalid({ stageId: 'no_such_record' })
  const values = {
    deletedAt: null,
    stageId: stage.id,
    rank: await freeRank(tx, stage.id, row.id, row.rank),
    enteredStageAt: actor.now,
    ...(row.isProbabilityOwn ? {} : { probability: stage.probability }),
    ...(row.isCategoryOwn ? {} : { forecastCategory: stage.forecastCategory }),
  }
  const written = await changeRow(tx, actor, 'opportunity.restore', row, values, links)
  const eventId = written?.eventId ?? ''
  const step = { opportunityId: row.id, fromStageId: row.stageId, toStageId: stage.id, eventId }
  await writeStageStep(tx, actor, step)
  return { ok: true, value: { eventId } }
}
