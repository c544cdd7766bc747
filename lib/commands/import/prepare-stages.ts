import { and, asc, eq, isNull } from 'drizzle-orm'
import { pipelines, type Reader, stages, type Writer, writeEvents } from '@/db'
import { allowCreate } from '@/lib/access/authorize'
import { fold } from '@/lib/domain/folding'
import type { Finding } from '@/lib/domain/import-problems'
import { ranksBetween } from '@/lib/domain/rank'
import type { StageKind } from '@/lib/domain/stages'
import type { Row } from '@/lib/records/tables'
import { defaultsOf } from '../defaults'
import { newRow, type Prepared } from '../write-record'
import { stageNamed } from './find-stage'
import type { Run } from './run'

const categories = { open: 'pipeline', won: 'closed', lost: 'omitted' } as const satisfies Record<
  StageKind,
  string
>

export interface MissingStages {
  pipeline: Prepared | null
  stages: Prepared[]
}

/**
 * Finds the pipeline that a map names and says which stages are to be made in it; a pipeline that is missing is made
 * where the map says what its stages are. Refuses a pipeline that is neither there nor described.
 */
export async function planStages(
  reader: Reader,
  run: Run,
): Promise<{ made: MissingStages } | { finding: Finding }> {
  const { pipeline: name, createStages } = run.compiled.map
  const all = await reader
    .select()
    .from(pipelines)
    .where(isNull(pipelines.deletedAt))
    .orderBy(asc(pipelines.rank))
  const found = name === undefined ? all[0] : all.find((each) => isNamed(each, name))
  const made: MissingStages = { pipeline: null, stages: [] }
  if (!found) {
    if (name === undefined || createStages.length === 0)
      return {
        finding: {
          line: null,
          column: null,
          field: 'pipeline',
          problem: 'unknown_pipeline',
          value: name ?? null,
        },
      }
    const [rank] = ranksBetween(all.at(-1)?.rank ?? null, null, 1)
    made.pipeline = newRow(run.actor, 'pipeline.create', permit(run, 'pipeline.create'), { name, rank })
  }
  const pipelineId = found?.id ?? made.pipeline?.row.id ?? ''
  if (name !== undefined) run.pipelineId = pipelineId
  const standing = await reader
    .select()
    .from(stages)
    .where(and(eq(stages.pipelineId, pipelineId), isNull(stages.deletedAt)))
  const missing = createStages.filter((stage) => !stageNamed(standing, stage.name))
  const last =
    standing
      .map(({ rank }) => rank)
      .sort()
      .at(-1) ?? null
  const ranks = ranksBetween(last, null, missing.length)
  made.stages = missing.map((stage, index) =>
    newRow(run.actor, 'stage.create', permit(run, 'stage.create'), {
      ...defaultsOf('stage', run.actor),
      ...stage,
      forecastCategory: stage.forecastCategory ?? categories[stage.kind],
      pipelineId,
      rank: ranks[index],
    }),
  )
  return { made }
}

/** Writes the pipeline and the stages that are missing; in a dry run they are only kept in mind. */
export async function writeStages(tx: Writer, made: MissingStages): Promise<void> {
  if (made.pipeline) await tx.insert(pipelines).values(made.pipeline.row as never)
  for (const { row } of made.stages) await tx.insert(stages).values(row as never)
  await writeEvents(
    tx,
    [made.pipeline, ...made.stages].filter((each) => each !== null).map(({ event }) => event),
  )
}

/** Keeps stages in mind that a dry run does not make. */
export function rememberStages(run: Run, { stages: made }: MissingStages): void {
  run.plannedStages = made.map(
    ({ row }) => ({ nameEn: null, wipLimit: null, ...row }) as unknown as Row<'stage'>,
  )
}

function isNamed({ name, nameEn }: Row<'pipeline'>, wanted: string): boolean {
  return fold(name) === fold(wanted) || (nameEn !== null && fold(nameEn) === fold(wanted))
}

function permit<A extends 'pipeline.create' | 'stage.create'>({ actor }: Run, action: A) {
  return allowCreate(actor, action, actor.userId)
}
