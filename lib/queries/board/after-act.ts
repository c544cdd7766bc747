import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { BoardCard, ColumnFigures } from '@/lib/domain/board'
import { cardsById } from './cards'
import { layoutOf } from './columns-of'
import { figuresOf } from './figures'
import type { BoardQuestion } from './where'

/**
 * Answers a board after one of its cards was acted on: the card as it stands, whatever the board is narrowed to, and
 * every column's figures as it is narrowed. Throws NotFound where the actor sees the card no longer.
 */
export async function boardAfter(
  reader: Reader,
  actor: Actor,
  { pipelineId, id, ...question }: BoardQuestion & { pipelineId?: string | undefined; id: string },
): Promise<{ card: BoardCard; columns: ColumnFigures[] }> {
  const { stages } = await layoutOf(reader, pipelineId)
  const [card] = await cardsById(reader, actor, stages, {}, [id], true)
  if (!card) throw new NotFound()
  return { card, columns: await figuresOf(reader, actor, stages, question) }
}
