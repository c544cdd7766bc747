import type { Reader, Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { undoEvent } from '@/lib/commands/undo-event'
import type { Outcome } from '@/lib/domain/refusals'
import type { MovedMeanwhile } from '@/lib/domain/board'
import { boardAfter } from '@/lib/queries/board/after-act'
import { movedMeanwhile } from '@/lib/queries/board/moved-meanwhile'
import { type Asked, endpoint } from '../door'
import { parseInput } from '../door/parse-input'
import { boardInputs } from './board-inputs'

interface Done {
  id: string
  eventId: string | null
  pipelineId: string
  ownerIds: string[]
  text: string
  movedMeanwhile?: MovedMeanwhile | null
}

/** An act done on the board: its answer is the card and the figures of every column, read once it is on the disk. */
function boardAct(name: string, write: (tx: Writer, actor: Actor, body: unknown) => Promise<Outcome<Done>>) {
  return endpoint({
    name,
    write: (tx, actor, { body }) => write(tx, actor, body),
    answer: async (reader: Reader, actor: Actor, { done }: Asked & { done: unknown }) => {
      const { eventId, movedMeanwhile = null, ...shown } = done as Done
      const after = await boardAfter(reader, actor, shown)
      return { ok: true, value: { eventId, movedMeanwhile, ...after } }
    },
  })
}

export const moveOnBoard = boardAct('board.move', async (tx, actor, body) => {
  const input = parseInput(boardInputs.move, body)
  if (!input.ok) return input
  const { pipelineId, ownerIds, text, seenStageId, ...move } = input.value
  const meanwhile = await movedMeanwhile(tx, actor, { id: move.id, seenStageId })
  const moved = await moveOpportunity(tx, actor, move)
  return moved.ok
    ? {
        ok: true,
        value: {
          ...{ pipelineId, ownerIds, text, id: move.id },
          eventId: moved.value.eventId,
          movedMeanwhile: meanwhile,
        },
      }
    : moved
})

export const undoOnBoard = boardAct('board.undo', async (tx, actor, body) => {
  const input = parseInput(boardInputs.undo, body)
  if (!input.ok) return input
  const { eventId, ...shown } = input.value
  const undone = await undoEvent(tx, actor, { eventId })
  return undone.ok
    ? { ok: true, value: { ...shown, id: undone.value.id, eventId: undone.value.eventId } }
    : undone
})

export const addOnBoard = boardAct('board.add', async (tx, actor, body) => {
  const input = parseInput(boardInputs.add, body)
  if (!input.ok) return input
  const { stageId, name, ...shown } = input.value
  const made = await createOpportunity(tx, actor, { stageId, name })
  return made.ok
    ? { ok: true, value: { ...shown, id: made.value.row.id, eventId: made.value.eventId } }
    : made
})
