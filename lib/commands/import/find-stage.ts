import { fold } from '@/lib/domain/folding'
import type { Row } from '@/lib/records/tables'
import type { Draft } from './read-row'
import type { Run } from './run'

type Stage = Row<'stage'>

/**
 * Finds the stage that a row names, by id or name, in the map's pipeline, else in the card's own, else in any. A row that
 * names none stays where its card is, or begins in the first open stage.
 */
export function stageFor(
  { pipelineId: fromMap }: Run,
  stages: readonly Stage[],
  { beyond }: Draft,
  row: Pick<Row<'opportunity'>, 'stageId' | 'pipelineId'> | undefined,
): Stage | undefined {
  const text = beyond.stage as string | null | undefined
  if (!text && row) return stages.find(({ id }) => id === row.stageId)
  const wanted = fromMap ?? row?.pipelineId ?? null
  const ofPipeline = stages.filter(({ pipelineId }) => wanted === null || pipelineId === wanted)
  if (!text) return ofPipeline.find(({ kind }) => kind === 'open')
  return stages.find(({ id }) => id === text) ?? stageNamed(ofPipeline, text)
}

/** Finds a stage by its name in either language, folded. */
export function stageNamed(stages: readonly Stage[], text: string): Stage | undefined {
  const name = fold(text)
  return stages.find(
    (stage) => fold(stage.name) === name || (stage.nameEn !== null && fold(stage.nameEn) === name),
  )
}
