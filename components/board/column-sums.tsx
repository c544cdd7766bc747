import type { ColumnSum } from '@/lib/domain/board'
import { formatMoney, formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'

/** Sum and weighted sum, one line a currency: nothing is added across currencies. */
export function ColumnSums({ sums, isOpen }: { sums: readonly ColumnSum[]; isOpen: boolean }) {
  const { t, language } = useSpeech()
  if (sums.length === 0) return <p className="flex-1 text-14 text-ink-3">{t('board.nothingToSum')}</p>
  return (
    <ul className="grid min-w-0 flex-1 gap-y-0.5 text-14">
      {sums.map(({ currency, amount, weighted }) => (
        <li key={currency} className="flex justify-between gap-2">
          <span
            className="truncate font-bold text-ink"
            data-tooltip={formatMoney(amount, currency, language)}
          >
            {formatMoneyShort(amount, currency, language)}
          </span>
          {isOpen && (
            <span className="shrink-0" data-tooltip={formatMoney(weighted, currency, language)}>
              {t('board.weighted', { sum: formatMoneyShort(weighted, currency, language) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
