import { asc, count, inArray, isNull } from 'drizzle-orm'
import { opportunities, pipelines, type Reader, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { scopeSql } from '@/lib/access/scope'

/** A stage, and how many opportunities stand in it: null for who does not keep stages. */
type Stage = typeof stages.$inferSelect & { cards: number | null }

export interface PipelineSettings {
  id: string
  name: string
  nameEn: string | null
  stages: Stage[]
  /** It has opportunities, in the bin or out of it. */
  isUsed: boolean
}

/** Answers every pipeline with its stages in their order and all their settings, and whether the actor may change them. */
export async function pipelineSettings(
  reader: Reader,
  actor: Actor,
): Promise<{ pipelines: PipelineSettings[]; mayEdit: boolean }> {
  const mayEdit = mayEver(actor, 'stage.update')
  const lines = await reader
    .select()
    .from(pipelines)
    .where(scopeSql(actor, 'pipeline.read'))
    .orderBy(asc(pipelines.rank), asc(pipelines.id))
  const steps = await reader
    .select()
    .from(stages)
    .where(scopeSql(actor, 'stage.read'))
    .orderBy(asc(stages.rank), asc(stages.id))
  const cards = mayEdit ? await cardsOf(reader) : null
  const used = mayEdit ? await usedAmong(reader, lines) : new Set()
  return {
    pipelines: lines.map(({ id, name, nameEn }) => ({
      id,
      name,
      nameEn,
      stages: steps
        .filter(({ pipelineId }) => pipelineId === id)
        .map((stage) => ({ ...stage, cards: cards && (cards.get(stage.id) ?? 0) })),
      isUsed: used.has(id),
    })),
    mayEdit,
  }
}

/** Whoever keeps the stages is told of all that stands in them, as a stage can only be deleted with all of it. */
async function cardsOf(reader: Reader): Promise<Map<string, number>> {
  const rows = await reader
    .select({ stageId: opportunities.stageId, n: count() })
    .from(opportunities)
    .where(isNull(opportunities.deletedAt))
    .groupBy(opportunities.stageId)
  return new Map(rows.map(({ stageId, n }) => [stageId, n]))
}

async function usedAmong(reader: Reader, among: readonly { id: string }[]): Promise<Set<string>> {
  const ids = among.map(({ id }) => id)
  const rows = await reader
    .selectDistinct({ id: opportunities.pipelineId })
    .from(opportunities)
    .where(inArray(opportunities.pipelineId, ids))
  return new Set(rows.map(({ id }) => id))
}
