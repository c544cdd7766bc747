import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { checkItems, type Reader, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Refused, refuse } from '@/lib/domain/refusals'
import { brokenRule, leadsOn } from '@/lib/domain/stage-rules'

type Stage = typeof stages.$inferSelect

/** A step from one stage into another of its pipeline, whose open stages stand in this order. */
export interface StageStep {
  from: Stage | undefined
  to: Stage
  order: readonly string[]
}

/** Gives the step from a stage into another. */
export async function stepTo(reader: Reader, fromStageId: string, to: Stage): Promise<StageStep> {
  const [from] = await reader.select().from(stages).where(eq(stages.id, fromStageId))
  return { from, to, order: await openStagesOf(reader, to.pipelineId) }
}

/** Refuses a step that the settings of the two stages do not allow to this role; null where they do. */
export function refuseStep(actor: Actor, { from, to, order }: StageStep): Refused | null {
  const broken = from && brokenRule(from, to, actor.role, order)
  return broken ? refuse(broken) : null
}

/** Says whether a step leads on from a stage whose checklist asks for more than is checked. */
export async function isUnchecked(
  reader: Reader,
  { from, to, order }: StageStep,
  checkedIds: readonly string[],
): Promise<boolean> {
  if (!from || !leadsOn(from, to, order)) return false
  const required = await requiredChecks(reader, [from.id])
  return required.some(({ id }) => !checkedIds.includes(id))
}

/** Gives the items of these stages' checklists without which an opportunity does not go on. */
export function requiredChecks(
  reader: Reader,
  stageIds: readonly string[],
): Promise<{ id: string; stageId: string }[]> {
  return reader
    .select({ id: checkItems.id, stageId: checkItems.stageId })
    .from(checkItems)
    .where(
      and(
        inArray(checkItems.stageId, [...stageIds]),
        eq(checkItems.isRequired, true),
        eq(checkItems.isActive, true),
        isNull(checkItems.deletedAt),
      ),
    )
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
