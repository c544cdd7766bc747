'use client'

import { moneyInOne } from '@/components/board/money-in-one'
import { inOneCurrency } from '@/lib/domain/board-sums'
import type { ClosingDay } from '@/lib/domain/forecast'
import { formatMoney, formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { useCalendar } from './calendar-context'

/** What a day comes to, several currencies in one as on the board; exact on hover. */
export function DaySums({ day: { sums, withoutAmount, count } }: { day: ClosingDay }) {
  const { t, language } = useSpeech()
  const { inOne, measure } = useCalendar()
  if (measure === 'count')
    return <span className="text-12 font-bold tabular-nums">{t('board.count', { n: count })}</span>
  if (sums.length === 0) return null
  const of = measure === 'weighted' ? 'weighted' : 'amount'
  const joined = (form: typeof formatMoney) =>
    sums.map((sum) => form(sum[of], sum.currency, language)).join(t('board.listComma'))
  const short = moneyInOne(inOneCurrency(sums, of, inOne), language) ?? joined(formatMoneyShort)
  const exact =
    withoutAmount > 0
      ? `${joined(formatMoney)} · ${t('board.withoutAmount', { n: withoutAmount })}`
      : joined(formatMoney)
  return (
    <span className="min-w-0 truncate text-12 font-bold tabular-nums" data-tooltip={exact}>
      {short}
    </span>
  )
}
