'use client'

import { useCallback, useMemo, useState } from 'react'
import { type BoardCard, type BoardColumn, type MoveTarget, targetAt } from '@/lib/domain/board'
import { findCard } from '@/lib/domain/board-columns'
import type { Rights } from '@/lib/records/list-page'
import type { Tools } from './board-context'
import { type Chosen, movedWith } from './chosen'
import type { DragStore } from './drag-view'
import type { QuickWish } from './quick-act'
import type { BoardStateHold } from './use-board-state'

/** What a dialog of the board is open for. */
export type CardWish =
  | { kind: 'move'; ids: readonly string[] }
  | { kind: 'assign'; card: BoardCard }
  | { kind: QuickWish; card: BoardCard }

interface Means {
  drag: DragStore
  chosen: Chosen
  rights: Rights
  /** Kinds of record that the viewer may make. */
  creates: readonly string[]
  move: (ids: readonly string[], target: MoveTarget) => void
}

/** Gives what can be done at once with a card, or with all that are chosen with it, and which dialog that has opened. */
export function useCardWishes({ latest }: BoardStateHold, { drag, chosen, rights, creates, move }: Means) {
  const [wish, setWish] = useState<CardWish | null>(null)
  const close = useCallback(() => setWish(null), [])
  // Apart from the wish: a dialog that opens draws no card anew.
  const acts = useMemo(() => {
    const together = (id: string) => movedWith(id, chosen.ids(), latest.current.columns)
    const toTop = (ids: readonly string[], isMeant: (column: BoardColumn) => boolean) => {
      const [first] = ids
      const column = latest.current.columns.find(isMeant)
      if (first === undefined || !column) return
      drag.wantFocus(first)
      move(ids, targetAt(column, 0, first, new Set(ids)))
    }
    const tools: Tools = {
      mayLog: creates.includes('activity'),
      mayPlan: creates.includes('task'),
      mayWin: rights.includes('win'),
      mayMove: rights.includes('move'),
      onAct(id, kind) {
        const card = findCard(latest.current.columns, id)
        if (card) setWish({ kind, card })
      },
      onWin: (id) => toTop(together(id), ({ kind }) => kind === 'won'),
      onMoveMenu: (id) => setWish({ kind: 'move', ids: together(id) }),
    }
    return {
      tools,
      assign: rights.includes('assign') ? (card: BoardCard) => setWish({ kind: 'assign', card }) : undefined,
      moveTo(ids: readonly string[], stageId: string) {
        setWish(null)
        toTop(ids, (column) => column.stageId === stageId)
      },
    }
  }, [chosen, creates, drag, latest, move, rights])
  return { ...acts, wish, close }
}
