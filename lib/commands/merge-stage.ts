import { and, desc, eq, isNull } from 'drizzle-orm'
import { opportunities, stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { invalid, type Outcome, refuse } from '@/lib/domain/refusals'
import { mergeReason, MOST_MERGED } from '@/lib/domain/stage-layout'
import type { Row } from '@/lib/records/tables'
import { forgetStage } from './forget-stage'
import { asOne } from './look-again'
import { moveOpportunity } from './move-opportunity'
import { standingIn } from './stage-use'
import { changeRow } from './write-record'

/**
 * Deletes a stage and moves the opportunities in it to another, in their order: each by the act behind every move, passing over
 * the rules of stages with the deletion as its reason. Where the stage was named as one that may follow, the other is.
 * Refuses a stage of another pipeline or kind, and more than MOST_MERGED opportunities. Taking the deletion back takes back all of it.
 */
export async function mergeStage(
  tx: Writer,
  actor: Actor,
  { id, intoId }: { id: string; intoId: string },
): Promise<Outcome<{ eventId: string | null }>> {
  const stage = await allow(tx, actor, 'stage.delete', id)
  const [into] = await tx
    .select()
    .from(stages)
    .where(and(eq(stages.id, intoId), isNull(stages.deletedAt)))
  if (!into || into.id === id) return invalid({ intoId: 'no_such_record' })
  if (into.pipelineId !== stage.pipelineId) return refuse('stage_elsewhere')
  // What is won or lost asks for a day, an amount or a reason of its own, and what is closed is not re-opened by the way.
  if (into.kind !== stage.kind) return refuse('stage_other_kind')
  const n = await standingIn(tx, id)
  if (n > MOST_MERGED) return refuse('too_many_in_stage', { details: { n, limit: MOST_MERGED } })
  const links = asOne({})
  const bypassReason = mergeReason(nameIn(actor, stage), actor.language)
  // Each goes to the top: from the last to the first they keep their order.
  const rows = await tx
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(and(eq(opportunities.stageId, id), isNull(opportunities.deletedAt)))
    .orderBy(desc(opportunities.rank), desc(opportunities.id))
  for (const row of rows) {
    const moved = await moveOpportunity(tx, actor, { id: row.id, stageId: intoId, bypassReason }, links)
    if (!moved.ok) return moved
  }
  await forgetStage(tx, actor, stage, intoId, links)
  const written = await changeRow(tx, actor, 'stage.delete', stage, { deletedAt: actor.now }, links)
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

function nameIn({ language }: Actor, { name, nameEn }: Row<'stage'>): string {
  return (language === 'en' && nameEn) || name
}
