'use client'

import type { CSSProperties } from 'react'
import type { BoardCard } from '@/lib/domain/board'
import { useDragView } from './board-context'

/** Where the card in the air would land: a line between two cards. */
export function InsertionLine({ stageId, cards }: { stageId: string; cards: readonly BoardCard[] }) {
  const index = useDragView((view) => (view.target?.stageId === stageId ? view.index : -1))
  const movingId = useDragView((view) => view.card?.id)
  if (index < 0) return null
  const own = cards.findIndex((card) => card.id === movingId)
  const place = own >= 0 && own < index ? index + 1 : index
  return (
    <li
      aria-hidden
      style={{ '--index': place } as CSSProperties}
      className="pointer-events-none absolute inset-x-0 top-[calc(var(--index)*var(--slot)-5px)] z-10 h-0.5 rounded bg-celadon"
    />
  )
}
