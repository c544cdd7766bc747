'use client'

import { useEffect, useState } from 'react'
import { toastDone } from '@/components/ui/toast'
import type { BoardChange, BoardColumn } from '@/lib/domain/board'
import { findCard } from '@/lib/domain/board-columns'
import { useSpeech } from '@/lib/i18n/react'
import type { BoardActions } from './board-actions'
import type { DragStore } from './drag-view'
import type { BoardStateHold } from './use-board-state'

/** Pages read again at the most for one column, so that a long column keeps its place after a refresh. */
const PAGES = 10

/** Follows what others do, tells who moved a card that is in the viewer's hand and when, and reads again after a loss of connection. */
export function useLiveBoard(
  hold: BoardStateHold,
  actions: BoardActions,
  drag: DragStore,
  whenOf: (at: number) => string,
) {
  const { dispatch, latest } = hold
  const { t } = useSpeech()
  const [isOffline, setOffline] = useState(false)

  useEffect(() => {
    let stopped = false
    const refresh = async (stageIds: string[]) => {
      const columns = await actions.reload(stageIds)
      const whole = await Promise.all(columns.map((column) => refill(column, latest, actions)))
      if (!stopped) dispatch({ kind: 'reloaded', columns: whole })
    }
    const everyStage = () => latest.current.base.map((column) => column.stageId)
    const hear = (change: BoardChange) => {
      if (change.kind === 'stale') return void refresh(change.stageIds).catch(() => undefined)
      if (change.kind === 'upsert') tell(change)
      dispatch({ kind: 'changed', change })
    }
    const tell = ({ card, moved, columns }: Extract<BoardChange, { kind: 'upsert' }>) => {
      const state = latest.current
      const held = findCard(state.base, card.id)
      // Of a card whose move is under way, the answer to that move tells.
      const isInHand = drag.view().card?.id === card.id
      if (!moved || !isInHand || !held || held.stageId === card.stageId) return
      const named = [...columns, ...state.base].find((column) => column.stageId === card.stageId)
      const told = { who: moved.by, time: whenOf(moved.at), name: card.name, stage: named?.name ?? '' }
      toastDone(t('board.movedByOther', told))
    }
    const lost = () => setOffline(true)
    const back = () => {
      setOffline(false)
      refresh(everyStage())
        .then(() => toastDone(t('board.backOnline')))
        .catch(() => setOffline(!navigator.onLine))
    }
    if (!navigator.onLine) lost()
    const stop = actions.subscribe(hear)
    addEventListener('offline', lost)
    addEventListener('online', back)
    return () => {
      stopped = true
      stop()
      removeEventListener('offline', lost)
      removeEventListener('online', back)
    }
  }, [actions, dispatch, drag, latest, t, whenOf])
  return isOffline
}

async function refill(
  column: BoardColumn,
  latest: BoardStateHold['latest'],
  actions: BoardActions,
): Promise<BoardColumn> {
  const wanted = latest.current.base.find((held) => held.stageId === column.stageId)?.cards.length ?? 0
  let { cards, nextCursor } = column
  for (let page = 0; page < PAGES && nextCursor !== null && cards.length < wanted; page += 1) {
    const more = await actions.loadMore(column.stageId, nextCursor)
    cards = [...cards, ...more.cards]
    nextCursor = more.nextCursor
  }
  return { ...column, cards, nextCursor }
}
