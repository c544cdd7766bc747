import type { z } from 'zod'
import type { Reader, Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import type { Outcome } from '@/lib/domain/refusals'
import type { MovedMeanwhile } from '@/lib/domain/board'
import { boardAfter } from '@/lib/queries/board/after-act'
import type { BoardQuestion } from '@/lib/queries/board/where'
import { movedMeanwhile } from '@/lib/queries/board/moved-meanwhile'
import { moveMany } from '../bulk/move-many'
import { type Asked, endpoint } from '../door'
import { parseInput } from '@/lib/records/parse-input'
import { boardInputs, type BoardShown } from './board-inputs'
import { shownBy } from './board-question'

interface Done {
  id: string
  eventId: string | null
  movedMeanwhile?: MovedMeanwhile | null
}

/**
 * An act done on the board: its answer is the card and the figures of every column as the board is narrowed, or what else `readAfter`
 * makes of it, read once it is on the disk.
 * Refuses a board that is none before anything is done.
 */
export function boardAct<Input extends { board: BoardShown }>(
  name: string,
  schema: z.ZodType<Input>,
  act: (tx: Writer, actor: Actor, input: Omit<Input, 'board'>) => Promise<Outcome<Done>>,
  readAfter: (
    reader: Reader,
    actor: Actor,
    after: BoardQuestion & { id: string },
  ) => Promise<object> = boardAfter,
) {
  return endpoint({
    name,
    write: async (tx, actor, { body }) => {
      const input = parseInput(schema, body)
      if (!input.ok) return input
      const { board, ...rest } = input.value
      const shown = shownBy(actor, board)
      if (!shown.ok) return shown
      const done = await act(tx, actor, rest)
      return done.ok ? { ok: true, value: { ...done.value, shown: shown.value } } : done
    },
    answer: async (reader: Reader, actor: Actor, { done }: Asked & { done: unknown }) => {
      const { id, eventId, movedMeanwhile = null, shown } = done as Done & { shown: BoardQuestion }
      const after = await readAfter(reader, actor, { ...shown, id })
      return { ok: true, value: { eventId, movedMeanwhile, ...after } }
    },
  })
}

export const moveOnBoard = boardAct('board.move', boardInputs.move, async (tx, actor, input) => {
  const { seenStageId, ...move } = input
  const meanwhile = await movedMeanwhile(tx, actor, { id: move.id, seenStageId })
  const moved = await moveOpportunity(tx, actor, move)
  if (!moved.ok) return moved
  return { ok: true, value: { id: move.id, eventId: moved.value.eventId, movedMeanwhile: meanwhile } }
})

/** Several cards at once: the board reads its columns again, since more may have moved than it shows. */
export const moveManyOnBoard = endpoint({
  name: 'board.moveMany',
  runs: async (actor, { body, reading }) => {
    const input = parseInput(boardInputs.moveMany, body)
    return input.ok ? moveMany(actor, input.value, reading) : input
  },
})

export const undoOnBoard = boardAct('board.undo', boardInputs.undo, (tx, actor, input) =>
  undoEvent(tx, actor, input),
)

export const addOnBoard = boardAct('board.add', boardInputs.add, async (tx, actor, input) => {
  const made = await createOpportunity(tx, actor, input)
  return made.ok ? { ok: true, value: { id: made.value.row.id, eventId: made.value.eventId } } : made
})
