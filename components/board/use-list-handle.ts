'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { BoardColumn } from '@/lib/domain/board'
import { useBoardSurroundings } from './board-context'

/** Lets those who drag or walk over the board ask this column's list for places, for sight and for the focus. */
export function useListHandle(
  { stageId, cards }: BoardColumn,
  scroller: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<HTMLElement, Element>,
  setStopId: (id: string) => void,
) {
  const { drag, slot } = useBoardSurroundings()

  useEffect(() => {
    const element = () => scroller.current?.querySelector('ul')
    const focusAt = (index: number) => {
      const id = cards[index]?.id
      if (!id) return
      setStopId(id)
      virtualizer.scrollToIndex(index, { align: 'auto' })
      // The card becomes an element with the next drawing, as it is now the list's tab stop.
      requestAnimationFrame(() => {
        const card = element()?.querySelector<HTMLElement>(`[data-opportunity-id="${CSS.escape(id)}"]`)
        card?.focus({ preventScroll: true })
        card?.closest('[data-stage-id]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      })
    }
    drag.lists.set(stageId, {
      indexAt(clientY, movingId) {
        const top = element()?.getBoundingClientRect().top ?? 0
        const place = Math.min(cards.length, Math.max(0, Math.round((clientY - top) / slot)))
        const own = cards.findIndex((card) => card.id === movingId)
        return own >= 0 && own < place ? place - 1 : place
      },
      reveal(index) {
        if (cards.length > 0) virtualizer.scrollToIndex(Math.min(index, cards.length - 1), { align: 'auto' })
        scroller.current?.closest('[data-stage-id]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      },
      focusAt,
    })
    const wanted = drag.wanted()
    const index = wanted === null ? -1 : cards.findIndex((card) => card.id === wanted)
    if (wanted !== null && index >= 0 && drag.takeWanted(wanted)) focusAt(index)
    return () => void drag.lists.delete(stageId)
  }, [drag, stageId, cards, slot, scroller, virtualizer, setStopId])
}
