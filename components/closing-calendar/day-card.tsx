'use client'

import { useDraggable } from '@dnd-kit/core'
import { classNames } from '@/components/ui/class-names'
import type { BoardCard } from '@/lib/domain/board'
import { formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { useCalendar } from './calendar-context'

/** One line of a day: what is expected to close, and what it is worth. */
export function DayCard({ card, isTabStop }: { card: BoardCard; isTabStop: boolean }) {
  const { t } = useSpeech()
  const { lifted, mayMove, savingId } = useCalendar()
  const { setNodeRef, listeners } = useDraggable({ id: card.id, disabled: !mayMove })
  const isLifted = lifted?.card.id === card.id
  return (
    <li className="min-w-0">
      <button
        {...listeners}
        ref={setNodeRef}
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        data-opportunity-id={card.id}
        aria-roledescription={t('board.card')}
        aria-busy={savingId === card.id || undefined}
        data-tooltip={[card.name, card.customerName, card.stageName].filter(Boolean).join(' · ')}
        className={classNames(
          'block w-full rounded-inner border bg-raised px-1.5 text-left text-12 select-none -outline-offset-1 hover:border-edge aria-busy:opacity-60',
          mayMove && 'cursor-grab',
          isLifted && lifted.by === 'pointer' && 'opacity-40',
          isLifted && lifted.by === 'keys' && 'border-celadon ring-2 ring-celadon',
          card.isPastClose && 'border-cinnabar/60',
        )}
      >
        <DayCardFace card={card} />
      </button>
    </li>
  )
}

/** What stands on that line, in its place and in the hand. */
export function DayCardFace({ card }: { card: BoardCard }) {
  const { t, language } = useSpeech()
  const amount =
    card.amount === null ? t('board.noAmount') : formatMoneyShort(card.amount, card.currency, language)
  return (
    <span className="flex min-h-6 items-center gap-1.5">
      <span className="min-w-0 flex-1 truncate">{card.name}</span>
      <span className="shrink-0 text-ink-2 tabular-nums max-lg:hidden">{amount}</span>
    </span>
  )
}
