'use client'

import { useDraggable } from '@dnd-kit/core'
import { type CSSProperties, memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { lazily } from '@/components/ui/lazily'
import type { BoardCard } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings, useDragView } from './board-context'
import { Card } from './card'
import { useChosen } from './chosen'
import { useHovered } from './hovered'

const CardTools = lazily(() => import('./card-tools'))
const PhoneLog = lazily(() => import('./phone-log'))

interface Props {
  card: BoardCard
  index: number
  /** All cards of the column, loaded or not. */
  count: number
  isTabStop: boolean
  isSaving: boolean
  isReturned: boolean
}

/** One place in a column: takes the card to its height, lets it be lifted, and says how it stands. */
export const CardSlot = memo(function CardSlot({ card, index, count, ...state }: Props) {
  const { t } = useSpeech()
  const { today, hintId, chosen, hovered, tools, isPhone } = useBoardSurroundings()
  const { setNodeRef, listeners } = useDraggable({ id: card.id })
  const isLifted = useDragView((view) => view.ids.includes(card.id))
  const isHovered = useHovered(hovered, card.id)
  const isChosen = useChosen(chosen, (ids) => ids.has(card.id))
  const byKeys = useDragView((view) => view.by === 'keys')
  return (
    <li
      data-card={card.id}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ '--index': index } as CSSProperties}
      className="absolute inset-x-0 top-[calc(var(--index)*var(--slot))] h-(--slot) pb-2"
    >
      <div
        {...listeners}
        ref={setNodeRef}
        role="button"
        tabIndex={state.isTabStop ? 0 : -1}
        data-opportunity-id={card.id}
        aria-describedby={hintId}
        aria-roledescription={t('board.card')}
        aria-busy={state.isSaving || undefined}
        className={classNames(
          'relative h-full touch-manipulation rounded border px-3 py-2 select-none [-webkit-touch-callout:none]',
          'cursor-grab hover:border-edge focus-visible:outline-offset-0',
          isLifted && !byKeys && 'border-dashed',
          isLifted && byKeys && 'border-celadon ring-2 ring-celadon',
          state.isReturned && 'border-cinnabar',
          isChosen ? 'border-celadon bg-celadon-wash' : isLifted && !byKeys ? 'bg-transparent' : 'bg-raised',
        )}
      >
        {isChosen && <span className="sr-only">{t('board.chosen')} </span>}
        <Card card={card} today={today} />
        {state.isSaving && <Saving />}
      </div>
      {isPhone && tools.mayLog && !isLifted && !state.isSaving && <PhoneLog card={card} />}
      {isHovered && !isLifted && !state.isSaving && <CardTools card={card} />}
    </li>
  )
})

function Saving() {
  const { t } = useSpeech()
  return (
    <span className="absolute top-2 right-2 animate-late rounded-inner bg-sunk px-1.5 text-12 text-ink-2">
      {t('board.saving')}…
    </span>
  )
}
