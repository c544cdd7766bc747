'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { DottedLine } from '@/components/ui/dotted-line'
import { lazily } from '@/components/ui/lazily'
import { openTotals } from '@/lib/domain/board'
import { type InOne, inOneCurrency } from '@/lib/domain/board-sums'
import { formatMoney, formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { moneyInOne } from './money-in-one'
import type { Measure } from './use-measure'

const Present = lazily(() => import('./present'))

interface Props {
  heading: ReactNode
  pipelineId: string
  columns: Parameters<typeof openTotals>[0]
  inOne: InOne
  /** What is told with weight. */
  measure: Measure
  /** Other ways to see the same. */
  views: ReactNode
  children: ReactNode
}

/** The pipeline's name, the totals of its open columns, won and lost not in them, and who else looks at it. */
export function BoardHeader({ heading, pipelineId, columns, inOne, measure, views, children }: Props) {
  const { t, language } = useSpeech()
  const { count, withoutAmount, sums } = openTotals(columns)
  const join = (of: 'amount' | 'weighted', form: typeof formatMoney) =>
    sums.map((sum) => form(sum[of], sum.currency, language)).join(t('board.listComma'))
  const short = (of: 'amount' | 'weighted') =>
    moneyInOne(inOneCurrency(sums, of, inOne), language) ?? join(of, formatMoneyShort)
  const told = measure === 'days' ? 'sum' : measure
  const lookOf = (of: Measure) => (told === of ? 'font-bold text-ink' : undefined)
  return (
    <header className="grid gap-2 px-4 pt-3 pb-2 md:px-5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        {heading}
        <p className="text-ink-2 max-md:order-last max-md:w-full">
          <DottedLine>
            <span className={lookOf('count')}>{t('board.open', { n: count })}</span>
            {sums.length > 0 && (
              <>
                <span className={lookOf('sum')} data-tooltip={join('amount', formatMoney)}>
                  {short('amount')}
                </span>
                <span
                  className={classNames('max-md:hidden', lookOf('weighted'))}
                  data-tooltip={join('weighted', formatMoney)}
                >
                  {t('board.weighted', { sum: short('weighted') })}
                </span>
              </>
            )}
            {/* On a phone every stage says its own, as it says what is weighted: a line more would cost a card. */}
            {withoutAmount > 0 && (
              <span className="max-md:hidden">{t('board.withoutAmount', { n: withoutAmount })}</span>
            )}
          </DottedLine>
        </p>
        <Present pipelineId={pipelineId} />
        {views}
      </div>
      {children}
    </header>
  )
}
