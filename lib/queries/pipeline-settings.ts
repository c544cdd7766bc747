import { asc } from 'drizzle-orm'
import { pipelines, type Reader, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { scopeSql } from '@/lib/access/scope'

type Stage = typeof stages.$inferSelect

export interface PipelineSettings {
  id: string
  name: string
  nameEn: string | null
  stages: Stage[]
}

/** Answers every pipeline with its stages in their order and all their settings, and whether the actor may change them. */
export async function pipelineSettings(
  reader: Reader,
  actor: Actor,
): Promise<{ pipelines: PipelineSettings[]; mayEdit: boolean }> {
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
  return {
    pipelines: lines.map(({ id, name, nameEn }) => ({
      id,
      name,
      nameEn,
      stages: steps.filter(({ pipelineId }) => pipelineId === id),
    })),
    mayEdit: mayEver(actor, 'stage.update'),
  }
}
