'use client'

import { formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'
import { useNews } from './news-store'
import { signed } from './news-text'
import { shortDay } from './next-step-text'

/** How a column differs from how it stood at the moment that the board is compared with. */
export function ColumnChange({ stageId }: { stageId: string }) {
  const { t, language } = useSpeech()
  const { news: store, dayOf } = useBoardSurroundings()
  const change = useNews(store, (told) => told.byStage.get(stageId))
  const since = useNews(store, (told) => told.news?.since)
  if (!change || since === undefined) return null
  const { count, sums } = change
  if (count === 0 && sums.length === 0) return null
  const amounts = sums.map(({ amount, currency }) =>
    signed(amount, (size) => formatMoneyShort(size, currency, language)),
  )
  const [first, ...others] = [count === 0 ? '' : signed(count, String), ...amounts].filter(Boolean)
  const long = t('board.against', {
    day: shortDay(dayOf(since), language),
    change: [first, ...others].join(' · '),
  })
  return (
    <span className="shrink-0 text-ink-3" data-tooltip={long} aria-label={long} role="img">
      {first}
    </span>
  )
}
