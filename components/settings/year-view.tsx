'use client'

import { classNames } from '@/components/ui/class-names'
import { useSpeech } from '@/lib/i18n/react'

export interface DayLook {
  day: string
  isOpen: boolean
  isToday: boolean
  /** What makes it other than its weekday. */
  own: { id: string; name: string; hours: string | null } | null
}

export interface MonthLook {
  name: string
  /** Places before its first day, Monday first. */
  blanks: number
  days: DayLook[]
}

interface Props {
  label: string
  months: MonthLook[]
  /** Given to who may change a day. */
  onDay: ((day: DayLook) => void) | undefined
}

/** The months of a year. A holiday is struck in cinnabar, a day of its own hours framed in celadon; both are told in words too. */
export function YearView({ label, months, onDay }: Props) {
  const { t } = useSpeech()
  const named = months.flatMap(({ days }) => days.filter(({ own }) => own !== null))
  const told = ({ day, own, isOpen }: DayLook) =>
    own
      ? `${day} ${own.name}: ${own.hours ?? t('records.closedAllDay')}`
      : `${day} ${t(isOpen ? 'settings.dayOpen' : 'settings.dayClosed')}`
  return (
    <div role="group" aria-label={label} className="grid gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-x-6 gap-y-4">
        {months.map(({ name, blanks, days }) => (
          <div key={name} className="grid content-start gap-1">
            <h3 className="text-12 font-bold text-ink-2">{name}</h3>
            <div className="grid grid-cols-7 gap-0.5 text-12 tabular-nums">
              {Array.from({ length: blanks }, (_, place) => (
                <span key={place} />
              ))}
              {days.map((each) => {
                const look = classNames(
                  'flex h-7 items-center justify-center rounded-inner pointer-coarse:h-9',
                  each.own && !each.isOpen && 'bg-cinnabar-wash font-bold text-cinnabar line-through',
                  each.own && each.isOpen && 'bg-celadon-wash font-bold text-celadon ring-1 ring-celadon',
                  !each.own && (each.isOpen ? 'text-ink' : 'text-ink-3'),
                  each.isToday && 'underline underline-offset-4',
                )
                const number = Number(each.day.slice(8))
                return onDay ? (
                  <button
                    key={each.day}
                    type="button"
                    aria-label={told(each)}
                    data-tooltip={told(each)}
                    className={classNames(look, 'hover:bg-sunk focus-visible:outline-2')}
                    onClick={() => onDay(each)}
                  >
                    {number}
                  </button>
                ) : (
                  <span key={each.day} data-tooltip={told(each)} className={look}>
                    {number}
                  </span>
                )
              })}
            </div>
          </div>
        ))}
      </div>
      <details className="text-14">
        <summary className="cursor-pointer text-ink-2 hover:text-ink">
          {t('settings.specialCount', { n: named.length })}
        </summary>
        <ul className="mt-2 grid gap-1 sm:grid-cols-2">
          {named.map((each) => (
            <li key={each.day} className="tabular-nums">
              {told(each)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
