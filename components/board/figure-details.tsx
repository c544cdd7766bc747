'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { fullDay } from '@/components/fields/dates'
import type { ColumnFigures } from '@/lib/domain/board'
import type { ForecastPeriod } from '@/lib/domain/forecast-periods'
import { inOneCurrency } from '@/lib/domain/board-sums'
import { formatMoney } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import type { Filter } from '@/lib/records/filter/tree'
import { writeListAddress } from '@/lib/records/list-address'
import { useBoardSurroundings } from './board-context'
import { listOf } from './board-as-list'
import { useNews } from './news-store'
import { signed } from './news-text'

/** Each figure of a column with how it is made, the rates it was converted at, and the way to the opportunities themselves. */
export default function FigureDetails({ column }: { column: ColumnFigures }) {
  const { t, language } = useSpeech()
  const { inOne, news: store, dayOf } = useBoardSurroundings()
  const change = useNews(store, (told) => told.byStage.get(column.stageId))
  const since = useNews(store, (told) => told.news?.since)
  const isOpen = column.kind === 'open'
  const money = (of: 'amount' | 'weighted') => {
    const converted = inOneCurrency(column.sums, of, inOne)
    return (
      <>
        {column.sums.map((sum) => (
          <span key={sum.currency} className="block">
            {formatMoney(sum[of], sum.currency, language)}
          </span>
        ))}
        {converted && converted.total !== null && converted.parts.length > 0 && (
          <span className="block border-t border-rule">
            ≈ {formatMoney(converted.total, converted.to, language)}
          </span>
        )}
      </>
    )
  }
  const rates = inOneCurrency(column.sums, 'amount', inOne)
  return (
    <div tabIndex={0} className="grid gap-2 text-ink">
      <dl className="grid gap-2">
        <Figure name={t('board.figureCount')} about={t('board.figureCountAbout')}>
          {column.count}
        </Figure>
        {column.sums.length > 0 && (
          <Figure name={t('board.figureSum')} about={t('board.figureSumAbout', { n: column.withoutAmount })}>
            {money('amount')}
          </Figure>
        )}
        {column.sums.length > 0 && isOpen && (
          <Figure name={t('board.figureWeighted')} about={t('board.figureWeightedAbout')}>
            {money('weighted')}
          </Figure>
        )}
        {column.averageDays !== null && (
          <Figure name={t('board.figureDays')} about={t('board.figureDaysAbout')}>
            {t('board.days', { n: Math.round(column.averageDays) })}
          </Figure>
        )}
        {isOpen && change && since !== undefined && (
          <Figure
            name={t('board.figureChange', { day: fullDay(dayOf(since), language) })}
            about={t('board.figureChangeAbout')}
          >
            {signed(change.count, String)}
            {change.sums.map(({ currency, amount }) => (
              <span key={currency} className="block">
                {signed(amount, (size) => formatMoney(size, currency, language))}
              </span>
            ))}
          </Figure>
        )}
      </dl>
      {rates?.parts.map(
        ({ currency, rate }) =>
          rate && (
            <p key={currency} className="text-12 text-ink-2">
              {t('board.rateOf', {
                ...{ currency, rate: rate.rate, to: rates.to },
                day: fullDay(rate.fromDay, language),
              })}
            </p>
          ),
      )}
      {rates?.missing.map(({ currency }) => (
        <p key={currency} className="text-12 text-amber-ink">
          {t('board.rateMissing', { currency })}
        </p>
      ))}
      <ListLink column={column} />
    </div>
  )
}

function Figure({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      <dt className="font-bold">{name}</dt>
      <dd className="row-span-2 text-right whitespace-nowrap tabular-nums">{children}</dd>
      <dd className="text-12 text-ink-2">{about}</dd>
    </div>
  )
}

/** The same opportunities as rows: what the board is narrowed to, and this stage. */
function ListLink({ column: { stageId, count, window, period } }: { column: ColumnFigures }) {
  const { t } = useSpeech()
  const { filter, pipelineId } = useBoardSurroundings()
  const { filter: tree, ...address } = listOf(filter)
  const parts: Filter[] = [
    ...(tree === undefined ? [] : [tree as Filter]),
    ...(period ? closing(period, pipelineId) : [{ field: 'stageId', op: 'is', value: stageId } as Filter]),
    ...(window
      ? ([
          { field: 'closedOn', op: 'gte', value: window.from },
          { field: 'closedOn', op: 'lte', value: window.to },
        ] as Filter[])
      : []),
  ]
  const query = writeListAddress(new URLSearchParams(), { ...address, filter: { and: parts } })
  return (
    <Link
      href={`/opportunities?${query}`}
      className="min-h-6 justify-self-start text-celadon underline underline-offset-4"
    >
      {t('board.figureRows', { n: count })}
    </Link>
  )
}

/** What is open and expected to close on these days. */
function closing({ key, from, to }: ForecastPeriod, pipelineId: string): Filter[] {
  const open: Filter[] = [
    { field: 'pipelineId', op: 'is', value: pipelineId },
    { field: 'status', op: 'in', value: ['open', 'on_hold'] },
  ]
  if (key === 'none') return [...open, { field: 'expectedCloseOn', op: 'is_empty' }]
  return [
    ...open,
    ...(from === null ? [] : [{ field: 'expectedCloseOn', op: 'gte', value: from } as Filter]),
    ...(to === null ? [] : [{ field: 'expectedCloseOn', op: 'lte', value: to } as Filter]),
  ]
}
