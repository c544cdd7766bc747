'use client'

import { DragOverlay } from '@dnd-kit/core'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings, useDragView } from './board-context'
import { Card } from './card'

/** The card in the hand: above everything, a little askew; of several the first, and how many. */
export function DragGhost() {
  const { today } = useBoardSurroundings()
  const { t } = useSpeech()
  const card = useDragView((view) => (view.by === 'pointer' ? view.card : null))
  const count = useDragView((view) => view.ids.length)
  return (
    <DragOverlay dropAnimation={null} zIndex={30}>
      {card && (
        <div className="relative h-full rotate-2 cursor-grabbing text-14">
          {count > 1 && (
            <div className="absolute inset-0 translate-1.5 rotate-2 rounded border border-celadon bg-raised" />
          )}
          <div className="relative h-full rounded border border-celadon bg-raised px-3 py-2 shadow-float">
            <Card card={card} today={today} />
          </div>
          {count > 1 && (
            <b className="absolute -top-2 -right-2 rounded bg-celadon px-1.5 text-12 text-on-celadon">
              {t('board.count', { n: count })}
            </b>
          )}
        </div>
      )}
    </DragOverlay>
  )
}
