'use client'

import { DragOverlay } from '@dnd-kit/core'
import { useBoardSurroundings, useDragView } from './board-context'
import { Card } from './card'

/** The card in the hand: above everything, a little askew. */
export function DragGhost() {
  const { today } = useBoardSurroundings()
  const card = useDragView((view) => (view.by === 'pointer' ? view.card : null))
  return (
    <DragOverlay dropAnimation={null} zIndex={30}>
      {card && (
        <div className="h-full rotate-2 cursor-grabbing rounded border border-celadon bg-raised px-3 py-2 text-14 shadow-float">
          <Card card={card} today={today} />
        </div>
      )}
    </DragOverlay>
  )
}
