import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { pipelines, type Reader, stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { type Beside, placeBeside, rankAt } from '@/lib/domain/rank-beside'
import { invalid, type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import { mayStandAt } from '@/lib/domain/stage-layout'
import { changeRow } from './write-record'

export interface Arrangement extends Beside {
  id: string
}
type Arranged = Outcome<{ eventId: string | null }>

/**
 * Puts a stage beside a neighbour of its pipeline: one row written, however many there are. Refuses a neighbour from elsewhere,
 * and an open stage after one that is won or lost.
 */
export async function arrangeStage(
  tx: Writer,
  actor: Actor,
  { id, ...beside }: Arrangement,
): Promise<Arranged> {
  const stage = await allow(tx, actor, 'stage.arrange', id)
  const others = (await stagesOf(tx, stage.pipelineId)).filter((other) => other.id !== id)
  const place = placeBeside(others, beside)
  if (place === null) return noSuchNeighbour(beside)
  if (!mayStandAt(stage.kind, others, place)) return refuse('stage_order')
  const rank = isBetween(stage.rank, others, place) ? stage.rank : rankAt(others, place)
  const written = await changeRow(tx, actor, 'stage.arrange', stage, { rank })
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

/** Puts a pipeline beside another: one row written. Refuses one that is not there. */
export async function arrangePipeline(
  tx: Writer,
  actor: Actor,
  { id, ...beside }: Arrangement,
): Promise<Arranged> {
  const pipeline = await allow(tx, actor, 'pipeline.arrange', id)
  const others = await tx
    .select({ id: pipelines.id, rank: pipelines.rank })
    .from(pipelines)
    .where(and(isNull(pipelines.deletedAt), ne(pipelines.id, id)))
    .orderBy(asc(pipelines.rank), asc(pipelines.id))
  const place = placeBeside(others, beside)
  if (place === null) return noSuchNeighbour(beside)
  const rank = isBetween(pipeline.rank, others, place) ? pipeline.rank : rankAt(others, place)
  const written = await changeRow(tx, actor, 'pipeline.arrange', pipeline, { rank })
  return { ok: true, value: { eventId: written?.eventId ?? null } }
}

/** The stages of a pipeline in their order. */
export function stagesOf(reader: Reader, pipelineId: string) {
  return reader
    .select({ id: stages.id, rank: stages.rank, kind: stages.kind })
    .from(stages)
    .where(and(eq(stages.pipelineId, pipelineId), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank), asc(stages.id))
}

/** Whoever stands there already stays, and nothing is written. */
function isBetween(rank: string, others: readonly { rank: string }[], place: number): boolean {
  const [before, after] = [others[place - 1]?.rank, others[place]?.rank]
  return (before === undefined || before < rank) && (after === undefined || rank < after)
}

function noSuchNeighbour({ beforeId }: Beside): Refused {
  return invalid({ [beforeId ? 'beforeId' : 'afterId']: 'no_such_record' })
}
