import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Reader, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Refused, refuse } from '@/lib/domain/refusals'
import { brokenRule } from '@/lib/domain/stage-rules'

type Stage = typeof stages.$inferSelect

/** Refuses a step that the settings of the two stages do not allow to this role; null where they do. */
export async function refuseStep(
  reader: Reader,
  actor: Actor,
  fromStageId: string,
  to: Stage,
): Promise<Refused | null> {
  const [from] = await reader.select().from(stages).where(eq(stages.id, fromStageId))
  const order = await openStagesOf(reader, to.pipelineId)
  const broken = from && brokenRule(from, to, actor.role, order)
  return broken ? refuse(broken) : null
}

/** The open stages of a pipeline, from first to last. */
async function openStagesOf(reader: Reader, pipelineId: string): Promise<string[]> {
  const rows = await reader
    .select({ id: stages.id })
    .from(stages)
    .where(and(eq(stages.pipelineId, pipelineId), eq(stages.kind, 'open'), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank), asc(stages.id))
  return rows.map(({ id }) => id)
}
