'use client'

import { useDroppable } from '@dnd-kit/core'
import { type CSSProperties, type FocusEvent, type ReactNode, useRef, useState } from 'react'
import type { BoardColumn } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { CardSlot } from './card-slot'
import { ColumnFoot } from './column-foot'
import { InsertionLine } from './insertion-line'
import { useCardWindow } from './use-card-window'
import { useListHandle } from './use-list-handle'
import { useNextPage } from './use-next-page'

interface Props {
  column: BoardColumn
  savingIds: ReadonlySet<string>
  returnedId: string | null
  onLoadMore: (stageId: string, cursor: string) => Promise<void>
}

/** The cards of a column; only those near the visible part are in the document. */
export function ColumnList({ column, savingIds, returnedId, onLoadMore }: Props) {
  const { t } = useSpeech()
  const { cards, count, name } = column
  const scroller = useRef<HTMLDivElement>(null)
  const [stopId, setStopId] = useState<string | null>(null)
  const stop = Math.max(
    0,
    cards.findIndex((card) => card.id === stopId),
  )
  const virtualizer = useCardWindow(scroller, column, stop)
  const items = virtualizer.getVirtualItems()
  const next = useNextPage(column, items.at(-1)?.index ?? 0, onLoadMore)
  useListHandle(column, scroller, virtualizer, setStopId)

  const keepStop = (event: FocusEvent) => {
    const focused = event.target.closest('[data-opportunity-id]')
    if (focused) setStopId(focused.getAttribute('data-opportunity-id'))
  }
  return (
    <div
      ref={scroller}
      className="h-full overflow-x-hidden overflow-y-auto overscroll-y-contain px-2.5 pt-2.5 max-md:px-4"
    >
      <DropArea stageId={column.stageId}>
        <ul
          aria-label={t('board.cardsIn', { stage: name, n: count })}
          onFocus={keepStop}
          style={{ '--length': cards.length } as CSSProperties}
          className="relative h-[calc(var(--length)*var(--slot))]"
        >
          {items.map(({ index, key }) => {
            const card = cards[index]
            if (!card) return null
            return (
              <CardSlot
                key={key}
                card={card}
                index={index}
                count={count}
                isTabStop={index === stop}
                isSaving={savingIds.has(card.id)}
                isReturned={returnedId === card.id}
              />
            )
          })}
          <InsertionLine stageId={column.stageId} cards={cards} />
        </ul>
        <ColumnFoot column={column} next={next} />
      </DropArea>
    </div>
  )
}

/** Registers the column as a place to drop; stands alone so that hovering draws no card anew. */
function DropArea({ stageId, children }: { stageId: string; children: ReactNode }) {
  const { setNodeRef } = useDroppable({ id: stageId })
  return (
    <div ref={setNodeRef} className="min-h-full">
      {children}
    </div>
  )
}
