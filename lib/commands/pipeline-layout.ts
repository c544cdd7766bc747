import { desc, ne } from 'drizzle-orm'
import { pipelines, stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { rankAt } from '@/lib/domain/rank-beside'
import type { Outcome } from '@/lib/domain/refusals'
import { lastPlaceOf } from '@/lib/domain/stage-layout'
import { type Rank, rankBetween } from '@/lib/domain/rank'
import { isClosed, type StageKind } from '@/lib/domain/stages'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { stagesOf } from './arrange-stage'
import { createRecord } from './create-record'
import { followStage } from './follow-stage'
import { asOne } from './look-again'
import { refuseEmptying } from './stage-use'
import { type Update, updateRecord } from './update-record'
import type { EventLinks, Written } from './write-record'

/** Adds a pipeline, after the others. Refuses as every creation does. */
export async function createPipeline(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'pipeline'>>> {
  return createRecord(tx, actor, 'pipeline', input, { rank: await lastPipelineRank(tx) }, links)
}

/** Gives the rank behind every pipeline. */
export async function lastPipelineRank(tx: Writer): Promise<Rank> {
  const [last] = await tx
    .select({ rank: pipelines.rank })
    .from(pipelines)
    .orderBy(desc(pipelines.rank))
    .limit(1)
  return rankBetween(last?.rank ?? null, null)
}

/** Adds a stage, at the end of its pipeline: an open one before those that are won or lost. Refuses as every creation does. */
export async function createStage(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'stage'>>> {
  const { pipelineId, kind = 'open' } = (input ?? {}) as Values
  const more = async () => ({ rank: await lastRank(tx, pipelineId as string, kind as StageKind, null) })
  return createRecord(tx, actor, 'stage', input, more, links)
}

/**
 * Edits a stage. The open opportunities in it that have no probability or category of their own follow. Refuses another
 * pipeline or kind while opportunities stand in it, since theirs would be wrong from then on, and of the last stage of its
 * kind where opportunities need one.
 */
export async function updateStage(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Outcome<{ row: Row<'stage'>; eventId: string | null }>> {
  const stage = await allow(tx, actor, 'stage.update', update.id)
  const { pipelineId = stage.pipelineId, kind = stage.kind } = (update.values ?? {}) as Values
  const isElsewhere = pipelineId !== stage.pipelineId
  if (isElsewhere || kind !== stage.kind) {
    const refusal = await refuseEmptying(tx, stage, links)
    if (refusal) return refusal
  }
  const isReplaced = isElsewhere || isClosed(kind as StageKind) !== isClosed(stage.kind)
  const consequences =
    isReplaced && !update.exactly
      ? { rank: await lastRank(tx, pipelineId as string, kind as StageKind, stage.id) }
      : {}
  const linked = asOne(links)
  const updated = await updateRecord(tx, actor, 'stage', update, linked, consequences)
  if (!updated.ok) return updated
  const followed = await followStage(tx, actor, stage, updated.value.row, linked)
  return followed.ok ? updated : followed
}

/** The rank of the last place of a stage of this kind; behind the stages of all pipelines where none of its own follows. */
async function lastRank(tx: Writer, pipelineId: string, kind: StageKind, id: string | null): Promise<Rank> {
  const others = (await stagesOf(tx, pipelineId)).filter((other) => other.id !== id)
  const place = lastPlaceOf(kind, others)
  return place < others.length ? rankAt(others, place) : lastStageRank(tx, id)
}

/** Gives the rank behind every stage but one. */
export async function lastStageRank(tx: Writer, id: string | null = null): Promise<Rank> {
  const [last] = await tx
    .select({ rank: stages.rank })
    .from(stages)
    .where(id ? ne(stages.id, id) : undefined)
    .orderBy(desc(stages.rank))
    .limit(1)
  return rankBetween(last?.rank ?? null, null)
}
