'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Chosen } from './chosen'
import type { Hovered } from './hovered'
import type { QuickWish } from './quick-act'
import type { Measure } from './use-measure'
import type { NewsStore } from './news-store'
import type { BoardFilter } from '@/lib/domain/board'
import type { InOne } from '@/lib/domain/board-sums'
import type { UsualStays } from '@/lib/domain/usual-stays'
import type { Surroundings } from '@/lib/records/surroundings'
import type { DragStore, DragView } from './drag-view'

/** What can be done at once with a card. */
export interface Tools {
  mayLog: boolean
  mayPlan: boolean
  mayWin: boolean
  mayMove: boolean
  onAct: (id: string, wish: QuickWish) => void
  onWin: (id: string) => void
  onMoveMenu: (id: string) => void
}

export interface BoardSurroundings {
  drag: DragStore
  chosen: Chosen
  hovered: Hovered
  tools: Tools
  news: NewsStore
  stageName: (id: string) => string
  /** With what sums of several currencies are told in one. */
  inOne: InOne
  pipelineId: string
  /** What the heads of columns say first. */
  measure: Measure
  filter: BoardFilter
  surroundings: Surroundings
  /** How long those that were won had stood in each stage. */
  usual: UsualStays
  /** The calendar day of a moment where the viewer is, 'YYYY-MM-DD'. */
  dayOf: (instant: number) => string
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
