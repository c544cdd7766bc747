import { and, asc, eq, isNull } from 'drizzle-orm'
import { pipelines, type Reader, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { dayOf } from '@/lib/domain/days'
import { isId } from '@/lib/domain/ids'
import { type Period, periodOf } from '@/lib/domain/periods'

export type Stage = typeof stages.$inferSelect
export type Pipeline = typeof pipelines.$inferSelect

/** A pipeline with its stages in order. */
export interface Layout {
  pipeline: Pipeline
  stages: Stage[]
}

/** Gives a pipeline, the first where none is named, with its stages in order. Throws NotFound where there is none. */
export async function layoutOf(reader: Reader, pipelineId?: string): Promise<Layout> {
  if (pipelineId && !isId(pipelineId)) throw new NotFound()
  const wanted = and(isNull(pipelines.deletedAt), pipelineId ? eq(pipelines.id, pipelineId) : undefined)
  const [pipeline] = await reader
    .select()
    .from(pipelines)
    .where(wanted)
    .orderBy(asc(pipelines.rank), asc(pipelines.id))
    .limit(1)
  if (!pipeline) throw new NotFound()
  const own = await reader
    .select()
    .from(stages)
    .where(and(eq(stages.pipelineId, pipeline.id), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank))
  return { pipeline, stages: own }
}

/** Gives the pipelines that a board may show, in their order. */
export async function pipelineChoices(reader: Reader, actor: Actor): Promise<{ id: string; name: string }[]> {
  const found = await reader
    .select()
    .from(pipelines)
    .where(isNull(pipelines.deletedAt))
    .orderBy(asc(pipelines.rank), asc(pipelines.id))
  return found.map((pipeline) => ({ id: pipeline.id, name: nameIn(actor, pipeline) }))
}

/** The closing days that a won or lost column shows: the month of today; an open column has none. */
export function windowOf(stage: Stage, actor: Actor): Period | null {
  return stage.kind === 'open' ? null : periodOf('month', dayOf(actor.now, actor.timeZone))
}

/** A stage's name in the viewer's language. */
export function nameIn(actor: Actor, record: { name: string; nameEn: string | null }): string {
  return actor.language === 'en' && record.nameEn ? record.nameEn : record.name
}
