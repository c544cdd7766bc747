import { and, asc, count, eq, inArray, isNull, max } from 'drizzle-orm'
import { opportunities, pipelines, type Reader, stageEvents, stages } from '@/db'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { ownBeforeClosing } from '../before-closing'
import { requiredChecks } from '../stage-order'
import { stageFor } from './find-stage'
import type { Draft } from './read-row'
import type { Run } from './run'

/** Gives the stages in use, pipeline by pipeline in their order, and those that a dry run would have made. */
export async function stagesInUse(reader: Reader, { plannedStages }: Run): Promise<Row<'stage'>[]> {
  const rows = await reader
    .select({ stage: stages })
    .from(stages)
    .innerJoin(pipelines, eq(pipelines.id, stages.pipelineId))
    .where(and(isNull(stages.deletedAt), isNull(pipelines.deletedAt)))
    .orderBy(asc(pipelines.rank), asc(pipelines.id), asc(stages.rank), asc(stages.id))
  return [...rows.map(({ stage }) => stage), ...plannedStages]
}

/** Gives what the checklists of these stages require. */
export async function checksOf(reader: Reader, all: readonly Row<'stage'>[]) {
  return all.length === 0
    ? []
    : requiredChecks(
        reader,
        all.map(({ id }) => id),
      )
}

/** Counts the cards of the stages that refuse one too many. */
export async function occupancyOf(
  reader: Reader,
  all: readonly Row<'stage'>[],
): Promise<Map<string, number>> {
  const limited = all.filter(({ wipLimit, isWipRefused }) => wipLimit !== null && isWipRefused)
  if (limited.length === 0) return new Map()
  const rows = await reader
    .select({ stageId: opportunities.stageId, cards: count() })
    .from(opportunities)
    .where(
      and(
        inArray(
          opportunities.stageId,
          limited.map(({ id }) => id),
        ),
        isNull(opportunities.deletedAt),
      ),
    )
    .groupBy(opportunities.stageId)
  return new Map(rows.map(({ stageId, cards }) => [stageId, cards]))
}

/** Gives what people had set on closed cards, for those whose row names an open stage. */
export async function ownOfReopened(
  reader: Reader,
  run: Run,
  all: readonly Row<'stage'>[],
  cards: readonly { draft: Draft; row: Row<'opportunity'> }[],
): Promise<Map<string, Values>> {
  const own = new Map<string, Values>()
  for (const { draft, row } of cards) {
    const stage = stageFor(run, all, draft, row)
    if (stage?.kind === 'open') own.set(row.id, await ownBeforeClosing(reader, row, stage))
  }
  return own
}

/** Gives the number of the last step of each history. */
export async function lastSteps(reader: Reader, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({ id: stageEvents.opportunityId, seq: max(stageEvents.seq) })
    .from(stageEvents)
    .where(inArray(stageEvents.opportunityId, ids))
    .groupBy(stageEvents.opportunityId)
  return new Map(rows.map(({ id, seq }) => [id, Number(seq ?? 0)]))
}
