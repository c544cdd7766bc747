'use client'

import { useCallback, useRef, useState } from 'react'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { type Refusal, requestApproval } from '@/components/records/record-api'
import type { BoardCard, BoardColumn, MoveAnswer, MoveDetails, MoveTarget } from '@/lib/domain/board'
import { findCard } from '@/lib/domain/board-columns'
import { isRequest, needsOf, together } from '@/lib/domain/move-needs'
import { useSpeech } from '@/lib/i18n/react'
import type { Asking } from './asking'
import type { BoardActions } from './board-actions'
import type { Chosen } from './chosen'
import type { DragStore } from './drag-view'
import type { BoardStateHold } from './use-board-state'
import { useManyMoves } from './use-many-moves'

/** How long a card that came back stays marked. */
const MARKED = 4_000

/**
 * Moves cards: shows the move at once, sends moves in their order, lets the answer replace what was shown. A
 * refusal puts the card back and says why; where something is missing it is asked for and the move goes on.
 */
export function useMoves(
  hold: BoardStateHold,
  actions: BoardActions,
  { drag, chosen, whenOf }: { drag: DragStore; chosen: Chosen; whenOf: (at: number) => string },
  say: (text: string) => void,
  mayBypass: boolean,
) {
  const { t } = useSpeech()
  const { dispatch, latest } = hold
  const [asking, setAsking] = useState<Asking | null>(null)
  const [returnedId, setReturnedId] = useState<string | null>(null)
  const lastKey = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const inOrder = useCallback(<Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    const answer = queue.current.then(run)
    queue.current = answer.catch(() => undefined)
    return answer
  }, [])
  const inReach = useCallback(
    (run: () => Promise<MoveAnswer>): Promise<MoveAnswer> =>
      inOrder(run).catch(() => ({
        ok: false as const,
        code: 'unreachable',
        message: t('board.notSaved'),
        errors: {},
      })),
    [inOrder, t],
  )

  const giveBack = useCallback(
    (key: number, card: BoardCard, why: string) => {
      dispatch({ kind: 'refused', key })
      setReturnedId(card.id)
      setTimeout(() => setReturnedId((id) => (id === card.id ? null : id)), MARKED)
      say(t('board.sayRefused', { name: card.name, why }))
    },
    [dispatch, say, t],
  )

  const undo = useCallback(
    async (eventId: string) => {
      const answer = await inReach(() => actions.undo(eventId))
      if (!answer.ok) return toastFailed(answer.message)
      dispatch({ kind: 'answered', key: null, card: answer.card, columns: answer.columns })
      toastDone(t('board.undone', { name: answer.card.name }))
    },
    [actions, dispatch, inReach, t],
  )

  // A dialog that closes leaves the focus on the card it was about, wherever that stands now.
  const closeAsking = useCallback(
    (id: string) => {
      setAsking(null)
      drag.wantFocus(id)
    },
    [drag],
  )

  const send = useCallback(
    async (
      key: number,
      card: BoardCard,
      target: MoveTarget,
      details: MoveDetails,
    ): Promise<Refusal | null> => {
      const isCompletion = Object.keys(details).length > 0
      const answer = await inReach(() =>
        actions.move(card, target, { ...details, seenStageId: card.stageId }),
      )
      if (answer.ok) {
        if (isCompletion) closeAsking(card.id)
        dispatch({ kind: 'answered', key, card: answer.card, columns: answer.columns })
        const stage = answer.columns.find((column) => column.stageId === target.stageId)?.name
        const params = { name: card.name, stage: stage ?? stageName(latest.current.columns, target.stageId) }
        const text = card.stageId === target.stageId ? 'board.movedWithin' : 'board.moved'
        const other = answer.movedMeanwhile
        if (other) {
          const told = { who: other.by, time: whenOf(other.at), name: card.name, stage: other.stage }
          toastDone(t('board.movedByOther', told))
        }
        toastDone(t(text, params), { undo: () => undo(answer.eventId) })
        return null
      }
      // What was filled in and is wrong stands beside its field.
      if (isCompletion && answer.code === 'invalid_input')
        return { ...answer, status: 422, title: answer.message, details: {} }
      const needs = needsOf(answer, mayBypass)
      if (needs.length > 0) setAsking({ key, cards: [card], target, needs, message: answer.message, details })
      else {
        if (isCompletion) closeAsking(card.id)
        giveBack(key, card, answer.message)
        toastFailed(answer.message)
      }
      return null
    },
    [actions, closeAsking, dispatch, giveBack, inReach, latest, mayBypass, t, undo, whenOf],
  )

  // The card goes back: it moves when the yes is given, and says meanwhile whose it waits for.
  const request = useCallback(
    async ({ key, target }: Asking, card: BoardCard, details: MoveDetails): Promise<Refusal | null> => {
      const answer = await inOrder(() => requestApproval(card.id, target.stageId, details))
      if (!answer.ok) return answer
      closeAsking(card.id)
      dispatch({ kind: 'refused', key })
      const stage = stageName(latest.current.columns, target.stageId)
      toastDone(t('board.askedApproval', { name: card.name, stage }))
      return null
    },
    [closeAsking, dispatch, inOrder, latest, t],
  )

  const many = useManyMoves(hold, actions, { chosen, say, mayBypass, inOrder, setAsking })

  const move = useCallback(
    (ids: readonly string[], target: MoveTarget) => {
      const cards = ids.flatMap((id) => findCard(latest.current.columns, id) ?? [])
      const [card] = cards
      if (!card || (ids.length === 1 && [target.beforeId, target.afterId].includes(card.id))) return
      if (isThereAlready(latest.current.columns, cards, target)) return
      if (!navigator.onLine) return toastFailed(t('board.offline'))
      const key = (lastKey.current += 1)
      dispatch({ kind: 'moving', move: { key, ids, target } })
      if (ids.length === 1) void send(key, card, target, {})
      else void many.send({ key, cards, ids, target, details: {} })
    },
    [dispatch, latest, many, send, t],
  )

  const complete = useCallback(
    async (more: MoveDetails) => {
      const [card] = asking?.cards ?? []
      if (!asking || !card) return null
      const details = together(asking.details, more)
      if (isRequest(asking.needs)) return request(asking, card, details)
      if (!asking.done) return send(asking.key, card, asking.target, details)
      return many.send({ ...asking, ids: asking.cards.map(({ id }) => id), details })
    },
    [asking, many, request, send],
  )
  const giveUp = useCallback(() => {
    const [card] = asking?.cards ?? []
    if (!asking || !card) return
    closeAsking(card.id)
    if (asking.done) void many.settle(asking, asking.done)
    else dispatch({ kind: 'refused', key: asking.key })
    say(t('board.sayCancelled', { name: card.name }))
  }, [asking, closeAsking, dispatch, many, say, t])

  return { move, asking, complete, giveUp, returnedId }
}

/** A column of a forecast has an order of its own: within it nothing moves. */
function isThereAlready(
  columns: readonly BoardColumn[],
  cards: readonly BoardCard[],
  { stageId }: MoveTarget,
): boolean {
  const column = columns.find((each) => each.stageId === stageId)
  return column?.period !== undefined && cards.every((card) => card.stageId === stageId)
}

function stageName(columns: readonly { stageId: string; name: string }[], stageId: string): string {
  return columns.find((column) => column.stageId === stageId)?.name ?? ''
}
