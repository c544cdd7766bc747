'use client'

import { useMemo } from 'react'
import { type Refusal, undoBulk } from '@/components/records/record-api'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { BoardCard, MoveDetails, MoveTarget } from '@/lib/domain/board'
import type { BulkMove } from '@/lib/domain/bulk'
import { needsOfMany } from '@/lib/domain/move-needs'
import { useSpeech } from '@/lib/i18n/react'
import type { Asking, DoneSoFar } from './asking'
import type { BoardActions } from './board-actions'
import type { Chosen } from './chosen'
import type { BoardStateHold } from './use-board-state'

interface ManyMoves {
  key: number
  cards: readonly BoardCard[]
  ids: readonly string[]
  target: MoveTarget
  details: MoveDetails
  done?: DoneSoFar | undefined
}

interface Means {
  chosen: Chosen
  say: (text: string) => void
  mayBypass: boolean
  /** One after another with all other moves of this board. */
  inOrder: <Answer>(run: () => Promise<Answer>) => Promise<Answer>
  setAsking: (asking: Asking | null) => void
}

/**
 * Moves several cards as one step: shown at once, done one by one on the server, told together, taken back together. What some of
 * them lack is asked for once; those that stay are still chosen, and it is said why.
 */
export function useManyMoves({ dispatch, latest }: BoardStateHold, actions: BoardActions, means: Means) {
  const { chosen, say, mayBypass, inOrder, setAsking } = means
  const { t } = useSpeech()
  return useMemo(() => {
    const nameOf = (stageId: string) =>
      latest.current.base.find((column) => column.stageId === stageId)?.name ?? ''

    async function send({ key, cards, ids, target, details, done }: ManyMoves): Promise<Refusal | null> {
      const more = done?.batchId ? { ...details, batchId: done.batchId } : details
      const answer = await inOrder(() => actions.moveMany(ids, target, more))
      if (!answer.ok) {
        // What was filled in and is wrong stands beside its field.
        if (done && answer.code === 'invalid_input') return answer
        setAsking(null)
        dispatch({ kind: 'refused', key })
        toastFailed(answer.title || t('board.notSaved'))
        return null
      }
      const { changed, batchId, refusedIds } = answer.value
      const stageIds = done?.stageIds ?? [...new Set(cards.map((card) => card.stageId))]
      const soFar = { moved: (done?.moved ?? 0) + changed, batchId, refusedIds, stageIds }
      const left = cards.filter(({ id }) => refusedIds.includes(id))
      const needs = left.length > 0 ? needsOfMany(answer.value, mayBypass) : []
      const message = reasons(answer.value)
      if (needs.length > 0) setAsking({ key, cards: left, target, needs, message, details, done: soFar })
      else {
        setAsking(null)
        await settle({ key, target }, soFar)
        if (message) toastFailed(message)
      }
      return null
    }

    /** Shows how it stands on the server, and tells it. */
    async function settle({ key, target }: Pick<ManyMoves, 'key' | 'target'>, done: DoneSoFar) {
      const { batchId, moved } = done
      const stageIds = [...new Set([...done.stageIds, target.stageId])]
      const columns = await actions.reload(stageIds).catch(() => null)
      dispatch(columns ? { kind: 'settled', key, columns } : { kind: 'refused', key })
      chosen.take(done.refusedIds)
      if (moved === 0) return
      const text = t('board.movedMany', { n: moved, stage: nameOf(target.stageId) })
      say(text)
      toastDone(text, batchId ? { undo: () => undo(batchId) } : {})
    }

    async function undo(batchId: string) {
      const answer = await inOrder(() => undoBulk(batchId))
      if (!answer.ok) return toastFailed(answer.title || t('board.notSaved'))
      const stageIds = latest.current.base.map((column) => column.stageId)
      const columns = await actions.reload(stageIds).catch(() => null)
      if (columns) dispatch({ kind: 'reloaded', columns })
      toastDone(t('board.undoneMany', { n: answer.value.changed }))
      const message = reasons(answer.value)
      if (message) toastFailed(message)
    }

    function reasons({ refused }: Pick<BulkMove, 'refused'>): string {
      return refused
        .map(({ count, reason }) => t('board.refusedSome', { n: count, reason }))
        .join(t('board.listComma'))
    }
    return { send, settle }
  }, [actions, chosen, dispatch, inOrder, latest, mayBypass, say, setAsking, t])
}
