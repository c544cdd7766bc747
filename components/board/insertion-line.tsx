'use client'

import type { CSSProperties } from 'react'
import type { BoardCard } from '@/lib/domain/board'
import { useDragView } from './board-context'

/** Where the card in the air would land: a line between two cards, with the name of a card that keys carry. */
export function InsertionLine({ stageId, cards }: { stageId: string; cards: readonly BoardCard[] }) {
  const index = useDragView((view) => (view.target?.stageId === stageId && !view.isZone ? view.index : -1))
  const movingId = useDragView((view) => view.card?.id)
  const carried = useDragView((view) => (view.by === 'keys' ? view.card?.name : undefined))
  if (index < 0) return null
  const own = cards.findIndex((card) => card.id === movingId)
  const place = own >= 0 && own < index ? index + 1 : index
  return (
    <li
      aria-hidden
      style={{ '--index': place } as CSSProperties}
      className="pointer-events-none absolute inset-x-0 top-[calc(var(--index)*var(--slot)-5.5px)] z-10 h-[3px] rounded bg-celadon"
    >
      {carried && (
        <span className="absolute -top-2.5 left-2 max-w-[90%] truncate rounded-inner bg-celadon px-1.5 text-12 text-on-celadon">
          {carried}
        </span>
      )}
    </li>
  )
}
