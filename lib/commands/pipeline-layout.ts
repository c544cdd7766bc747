import { and, count, desc, eq, isNull } from 'drizzle-orm'
import { opportunities, pipelines, type Reader, stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { rankBetween } from '@/lib/domain/rank'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { type Update, updateRecord } from './update-record'
import type { EventLinks, Written } from './write-record'

/** Adds a pipeline, after the others. Refuses as every creation does. */
export async function createPipeline(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'pipeline'>>> {
  const [last] = await tx
    .select({ rank: pipelines.rank })
    .from(pipelines)
    .orderBy(desc(pipelines.rank))
    .limit(1)
  return createRecord(tx, actor, 'pipeline', input, { rank: rankBetween(last?.rank ?? null, null) }, links)
}

/** Adds a stage, at the end of its pipeline. Refuses as every creation does. */
export async function createStage(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'stage'>>> {
  const [last] = await tx.select({ rank: stages.rank }).from(stages).orderBy(desc(stages.rank)).limit(1)
  const more = { rank: rankBetween(last?.rank ?? null, null) }
  return createRecord(tx, actor, 'stage', input, more, links)
}

/** Edits a stage. Refuses another pipeline or kind while opportunities stand in it: theirs would be wrong from then on. */
export async function updateStage(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Outcome<{ row: Row<'stage'>; eventId: string | null }>> {
  const stage = await allow(tx, actor, 'stage.update', update.id)
  const { pipelineId = stage.pipelineId, kind = stage.kind } = (update.values ?? {}) as Values
  const isElsewhere = pipelineId !== stage.pipelineId || kind !== stage.kind
  if (isElsewhere && (await hasOpportunities(tx, stage.id))) return refuse('still_in_use')
  return updateRecord(tx, actor, 'stage', update, links)
}

/** Says whether a stage holds opportunities, in the bin or out of it; a pipeline, whether it has stages. */
export async function isStillUsed(
  reader: Reader,
  record: 'stage' | 'pipeline',
  id: string,
): Promise<boolean> {
  if (record === 'stage') return hasOpportunities(reader, id)
  const where = and(eq(stages.pipelineId, id), isNull(stages.deletedAt))
  const [row] = await reader.select({ stages: count() }).from(stages).where(where)
  return (row?.stages ?? 0) > 0
}

async function hasOpportunities(reader: Reader, stageId: string): Promise<boolean> {
  const where = eq(opportunities.stageId, stageId)
  const [row] = await reader.select({ id: opportunities.id }).from(opportunities).where(where).limit(1)
  return row !== undefined
}
