import { lazily } from '@/components/ui/lazily'
import { Popover } from '@/components/ui/popover'
import type { ColumnFigures } from '@/lib/domain/board'
import { inOneCurrency } from '@/lib/domain/board-sums'
import { formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { useBoardSurroundings } from './board-context'
import { moneyInOne } from './money-in-one'

const FigureDetails = lazily(() => import('./figure-details'))

/**
 * Sum and weighted sum of a column, several currencies in one at today's rates; opened, how each of its figures is made and the
 * opportunities that it is made of.
 */
export function ColumnSums({ column }: { column: ColumnFigures }) {
  const { t } = useSpeech()
  return (
    <Popover
      label={t('board.figuresOf', { stage: column.name })}
      className="-mx-1 min-h-6 min-w-0 flex-1 rounded-inner px-1 text-left text-14 hover:bg-sunk pointer-coarse:min-h-11"
      button={<Lines column={column} />}
    >
      {() => <FigureDetails column={column} />}
    </Popover>
  )
}

function Lines({ column: { sums, kind, count, averageDays } }: { column: ColumnFigures }) {
  const { t, language } = useSpeech()
  const { inOne, measure } = useBoardSurroundings()
  const isEmpty = sums.length === 0
  if (isEmpty && (measure === 'sum' || measure === 'weighted'))
    return <span className="text-ink-3">{t('board.nothingToSum')}</span>
  const told = (of: 'amount' | 'weighted') =>
    moneyInOne(inOneCurrency(sums, of, inOne), language) ??
    sums.map((sum) => formatMoneyShort(sum[of], sum.currency, language)).join(t('board.listComma'))
  const weighted = kind === 'open' ? t('board.weighted', { sum: told('weighted') }) : null
  const stay = averageDays === null ? null : t('board.averageDays', { n: Math.round(averageDays) })
  const amount = isEmpty ? null : told('amount')
  const first = {
    sum: amount,
    weighted: weighted ?? amount,
    count: t('board.count', { n: count }),
    days: stay,
  }
  const second = measure === 'sum' ? weighted : first[measure] === amount ? null : amount
  return (
    <span className="flex w-full justify-between gap-2">
      <span className="truncate font-bold text-ink">{first[measure] ?? '\u00a0'}</span>
      {second !== null && <span className="shrink-0 text-ink-2">{second}</span>}
    </span>
  )
}
