import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { BoardColumn, BoardPage, ColumnFigures } from '@/lib/domain/board'
import { cardsOf } from './cards'
import { layoutOf, nameIn } from './columns-of'
import { figuresOf } from './figures'
import type { BoardQuestion } from './where'

export interface BoardAnswer {
  pipeline: { id: string; name: string }
  columns: BoardColumn[]
}

/**
 * Answers a board: every column's figures and its first cards, all from one snapshot and in the actor's scope.
 * `stageIds` asks for some of the columns only, `cursor` for their further cards. Throws NotFound where there is no such pipeline.
 */
export async function boardOf(
  reader: Reader,
  actor: Actor,
  {
    pipelineId,
    stageIds,
    cursor,
    ...question
  }: BoardQuestion & { pipelineId?: string | undefined; stageIds?: readonly string[]; cursor?: string },
): Promise<BoardAnswer> {
  const { pipeline, stages } = await layoutOf(reader, pipelineId)
  const wanted = stageIds ? stages.filter((stage) => stageIds.includes(stage.id)) : stages
  // Asked together: one after another, a board's fifteen questions would wait for the way there and back fifteen times.
  const [figures, pages] = await Promise.all([
    figuresOf(reader, actor, wanted, question),
    Promise.all(wanted.map((stage) => cardsOf(reader, actor, stage, question, cursor))),
  ])
  const columns = pages.map((page, place): BoardColumn => ({ ...(figures[place] as ColumnFigures), ...page }))
  return { pipeline: { id: pipeline.id, name: nameIn(actor, pipeline) }, columns }
}

/** Gives the next cards of the one column that is asked for. Throws NotFound where there is no such column. */
export async function boardPage(
  reader: Reader,
  actor: Actor,
  {
    pipelineId,
    stageIds = [],
    ...question
  }: BoardQuestion & { pipelineId?: string | undefined; stageIds?: readonly string[] },
  cursor: string | undefined,
): Promise<BoardPage> {
  const { stages } = await layoutOf(reader, pipelineId)
  const stage = stages.find((each) => each.id === stageIds[0])
  if (!stage) throw new NotFound()
  return cardsOf(reader, actor, stage, question, cursor)
}
