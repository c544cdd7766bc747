import { and, count, eq, isNull, ne } from 'drizzle-orm'
import { opportunities, type Reader, stages } from '@/db'
import { type Refused, refuse } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import type { EventLinks } from './write-record'

/**
 * Refuses to take a stage out of its pipeline or kind while opportunities stand in it, and the last of its kind where the
 * pipeline has opportunities at all; null where nothing is in the way. What is taken back goes back to what was there before.
 */
export async function refuseEmptying(
  reader: Reader,
  stage: Pick<Row<'stage'>, 'id' | 'pipelineId' | 'kind'>,
  links: EventLinks = {},
): Promise<Refused | null> {
  const n = await standingIn(reader, stage.id)
  if (n > 0) return refuse('stage_in_use', { details: { n } })
  return links.revertsId ? null : refuseLastOfKind(reader, stage)
}

/** Refuses the last stage of its kind in a pipeline that has opportunities, those in the bin too. */
export async function refuseLastOfKind(
  reader: Reader,
  { id, pipelineId, kind }: Pick<Row<'stage'>, 'id' | 'pipelineId' | 'kind'>,
): Promise<Refused | null> {
  const [other] = await reader
    .select({ id: stages.id })
    .from(stages)
    .where(
      and(
        eq(stages.pipelineId, pipelineId),
        eq(stages.kind, kind),
        ne(stages.id, id),
        isNull(stages.deletedAt),
      ),
    )
    .limit(1)
  if (other) return null
  const [used] = await reader
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(eq(opportunities.pipelineId, pipelineId))
    .limit(1)
  return used ? refuse('last_of_kind') : null
}

/** Refuses to delete a pipeline that has stages. */
export async function refuseWithStages(reader: Reader, pipelineId: string): Promise<Refused | null> {
  const where = and(eq(stages.pipelineId, pipelineId), isNull(stages.deletedAt))
  const [row] = await reader.select({ stages: count() }).from(stages).where(where)
  return (row?.stages ?? 0) > 0 ? refuse('still_in_use') : null
}

/** Counts the opportunities that stand in a stage; those in the bin find another when they come back. */
export async function standingIn(reader: Reader, stageId: string): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(opportunities)
    .where(and(eq(opportunities.stageId, stageId), isNull(opportunities.deletedAt)))
  return row?.n ?? 0
}
