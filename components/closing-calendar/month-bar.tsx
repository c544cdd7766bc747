'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import Link from 'next/link'
import { periodName } from '@/components/forecast/forecast-columns'
import { buttonLook } from '@/components/ui/button-look'
import { monthsLater } from '@/lib/domain/forecast-periods'
import { useSpeech } from '@/lib/i18n/react'

/** Gives the address of the same calendar on the page of another month. */
export function monthHref(query: URLSearchParams, month: string): string {
  const next = new URLSearchParams(query)
  next.set('month', month)
  next.delete('open')
  return `/board/calendar?${next}`
}

/** Which month is shown, and the way to the one before, the one after and today's. */
export function MonthBar({ month, today }: { month: string; today: string }) {
  const { t, language } = useSpeech()
  const query = useSearchParams()
  const turn = (n: number) => monthHref(query, monthsLater(month, n))
  const arrow = buttonLook('bare', 'w-control px-0!')
  return (
    <nav aria-label={t('forecast.pages')} className="flex items-center gap-1">
      <Link
        href={turn(-1)}
        className={arrow}
        aria-label={t('forecast.before')}
        data-tooltip={t('forecast.before')}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Link>
      <h2 className="min-w-28 text-center text-16" aria-live="polite">
        {periodName(month, { t, language })}
      </h2>
      <Link
        href={turn(1)}
        className={arrow}
        aria-label={t('forecast.after')}
        data-tooltip={t('forecast.after')}
      >
        <ChevronRight aria-hidden className="size-4" />
      </Link>
      <Link
        href={monthHref(query, today.slice(0, 7))}
        aria-current={month === today.slice(0, 7) ? 'date' : undefined}
        className={buttonLook('quiet')}
      >
        {t('forecast.today')}
      </Link>
    </nav>
  )
}
