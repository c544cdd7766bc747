'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect } from 'react'
import type { BoardColumn } from '@/lib/domain/board'
import { useBoardSurroundings, useDragView } from './board-context'

/** Rows beyond the visible ones that are kept ready on either side. */
const OVERSCAN = 2
/** Air above the first card, in px; kept free around a card that is scrolled into sight. */
const ABOVE = 10

/**
 * Gives the part of a column that is in the document: what can be seen, the card that holds the focus, and the card
 * in the air, whose element must live until the drag ends.
 */
export function useCardWindow(
  scroller: RefObject<HTMLElement | null>,
  { stageId, cards }: BoardColumn,
  tabStop: number,
) {
  const { slot } = useBoardSurroundings()
  const liftedId = useDragView((view) => (view.card?.stageId === stageId ? view.card.id : null))
  const lifted = liftedId === null ? -1 : cards.findIndex((card) => card.id === liftedId)
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => slot,
    getItemKey: useCallback((index: number) => cards[index]?.id ?? index, [cards]),
    overscan: OVERSCAN,
    paddingStart: ABOVE,
    scrollPaddingStart: ABOVE,
    scrollPaddingEnd: ABOVE,
    initialRect: { width: 272, height: 720 },
    useFlushSync: false,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      const kept = [tabStop, lifted].filter((index) => index >= 0 && index < cards.length)
      return [...new Set([...indexes, ...kept])].sort((a, b) => a - b)
    },
  })
  useEffect(() => virtualizer.measure(), [virtualizer, slot])
  return virtualizer
}
