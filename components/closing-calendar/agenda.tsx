'use client'

import { fullDay } from '@/components/fields/dates'
import { EmptyState } from '@/components/ui/empty-state'
import type { ClosingDay } from '@/lib/domain/forecast'
import { formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { useCalendar } from './calendar-context'
import { DaySums } from './day-sums'

/** On a phone: the days of the month on which anything is expected to close, one below the other. */
export function Agenda({ days }: { days: readonly ClosingDay[] }) {
  const { t, language } = useSpeech()
  const { month, today, onOpen, onOpenDay } = useCalendar()
  const own = days.filter(({ day }) => day.startsWith(month))
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4 md:hidden">
      {own.length === 0 && <EmptyState title={t('forecast.monthEmpty')} />}
      {own.map((closing) => (
        <section key={closing.day} aria-label={fullDay(closing.day, language)} className="border-t py-2">
          <h3 className="flex items-center justify-between gap-3">
            <span className={closing.day === today ? 'text-celadon' : undefined}>
              {fullDay(closing.day, language)} {weekday.format(Date.parse(closing.day))}
            </span>
            <DaySums day={closing} />
          </h3>
          <ul>
            {closing.cards.map((card) => (
              <li key={card.id}>
                <button
                  type="button"
                  onClick={() => onOpen(card.id)}
                  className="flex min-h-11 w-full items-center gap-3 text-left"
                >
                  <span className="grid min-w-0 flex-1">
                    <span className="truncate text-16">{card.name}</span>
                    <span className="truncate text-12 text-ink-2">
                      {[card.customerName, card.stageName].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <span className="shrink-0 tabular-nums">
                    {card.amount === null
                      ? t('board.noAmount')
                      : formatMoneyShort(card.amount, card.currency, language)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {closing.count > closing.cards.length && (
            <button
              type="button"
              onClick={() => onOpenDay(closing.day)}
              className="min-h-11 text-celadon underline underline-offset-4"
            >
              {t('forecast.showAll', { n: closing.count })}
            </button>
          )}
        </section>
      ))}
    </div>
  )
}
