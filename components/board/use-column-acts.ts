'use client'

import { useCallback, useMemo, useState } from 'react'
import { toastDone } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { BoardActions } from './board-actions'
import type { BoardStateHold } from './use-board-state'

/**
 * Gives what a column does by itself: loading its next page, and taking in a new card. Of the moves under way, the one
 * that waits for a person's answer is not being saved.
 */
export function useColumnActs(
  { state, dispatch, latest }: BoardStateHold,
  actions: BoardActions,
  askingKey: number | undefined,
) {
  const { t } = useSpeech()
  const [addingId, onAdding] = useState<string | null>(null)
  const onLoadMore = useCallback(
    async (stageId: string, cursor: string) => {
      dispatch({ kind: 'page', stageId, page: await actions.loadMore(stageId, cursor) })
    },
    [actions, dispatch],
  )
  const onQuickAdd = useCallback(
    async (stageId: string, name: string): Promise<string | null> => {
      const answer = await actions.quickAdd?.(stageId, name).catch(() => null)
      if (!answer) return t('board.notAdded')
      if (!answer.ok) return answer.message
      dispatch({ kind: 'answered', key: null, card: answer.card, columns: answer.columns })
      const stage = latest.current.base.find((column) => column.stageId === stageId)?.name ?? ''
      toastDone(t('board.added', { name, stage }))
      return null
    },
    [actions, dispatch, latest, t],
  )
  const savingIds = useMemo(
    () => new Set(state.pending.filter(({ key }) => key !== askingKey).flatMap(({ ids }) => ids)),
    [state.pending, askingKey],
  )
  return { onLoadMore, onQuickAdd, savingIds, addingId, onAdding }
}

export type ColumnActs = ReturnType<typeof useColumnActs>
