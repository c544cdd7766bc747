'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { DragStore, DragView } from './drag-view'

export interface BoardSurroundings {
  drag: DragStore
  /** The viewer's calendar day, 'YYYY-MM-DD'. */
  today: string
  /** Height of one card with its gap, in px. */
  slot: number
  hintId: string
  isPhone: boolean
}

export const BoardContext = createContext<BoardSurroundings | null>(null)

/** Gives what every column and card of one board shares; refuses (throws) outside a board. */
export function useBoardSurroundings(): BoardSurroundings {
  const surroundings = useContext(BoardContext)
  if (!surroundings) throw new Error('useBoardSurroundings outside a Board')
  return surroundings
}

/** Gives one fact about the drag and draws again only when that fact changes. */
export function useDragView<Fact>(read: (view: DragView) => Fact): Fact {
  const { drag } = useBoardSurroundings()
  return useSyncExternalStore(
    drag.subscribe,
    () => read(drag.view()),
    () => read(drag.view()),
  )
}
