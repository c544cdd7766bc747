'use client'

import { useDroppable } from '@dnd-kit/core'
import { memo } from 'react'
import { fullDay } from '@/components/fields/dates'
import { classNames } from '@/components/ui/class-names'
import { type Day, partsOf } from '@/lib/domain/days'
import type { ClosingDay } from '@/lib/domain/forecast'
import { useSpeech } from '@/lib/i18n/react'
import { useCalendar } from './calendar-context'
import { DayCard } from './day-card'
import { DaySums } from './day-sums'

interface Props {
  day: Day
  closing: ClosingDay | undefined
  isTabStop: boolean
}

/** One day: its number, what it comes to, its largest cards and the way to all of them. A day that has passed takes no card. */
export const DayCell = memo(function DayCell({ day, closing, isTabStop }: Props) {
  const { t, language } = useSpeech()
  const { today, month, lifted, onOpenDay } = useCalendar()
  const { setNodeRef } = useDroppable({ id: day, disabled: day < today })
  const isToday = day === today
  const cards = closing?.cards ?? []
  const more = (closing?.count ?? 0) - cards.length
  return (
    <div
      ref={setNodeRef}
      role="gridcell"
      data-day={day}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={t('forecast.dayHolds', { day: fullDay(day, language), n: closing?.count ?? 0 })}
      aria-current={isToday ? 'date' : undefined}
      className={classNames(
        'flex min-h-24 min-w-0 flex-col gap-1 border-t border-l p-1 -outline-offset-2 first:border-l-0',
        (day < today || day.slice(0, 7) !== month) && 'bg-sunk/60',
        lifted?.day === day && 'bg-celadon-wash outline-2 outline-celadon',
      )}
    >
      <div className="flex min-h-6 items-center justify-between gap-2 px-0.5">
        <span
          className={classNames(
            'inline-flex h-6 min-w-6 items-center justify-center rounded-full text-12 tabular-nums',
            isToday ? 'bg-celadon font-bold text-on-celadon' : 'text-ink-2',
          )}
        >
          {partsOf(day).day}
        </span>
        {closing && <DaySums day={closing} />}
      </div>
      {closing && (
        <ul className="grid gap-1">
          {cards.map((card) => (
            <DayCard key={card.id} card={card} isTabStop={isTabStop} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => onOpenDay(day)}
          className="min-h-6 self-start rounded-inner px-1.5 text-12 text-celadon -outline-offset-1 hover:underline"
          aria-label={t('forecast.allOf', { day: fullDay(day, language), n: closing?.count ?? 0 })}
        >
          {t('board.moreFlags', { n: more })}
        </button>
      )}
    </div>
  )
})
