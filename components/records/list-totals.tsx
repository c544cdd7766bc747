'use client'

import { fieldKey } from '@/components/fields/message-keys'
import { formatMoney } from '@/lib/domain/money'
import type { ListTotals } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'
import { ConvertedTotal } from './converted-total'

interface Props extends ListTotals {
  record: RecordName
  isNarrowed: boolean
}

/** How many there are and what they come to, of the whole result; currencies stand side by side, and are told together at dated rates. */
export function TotalsLine({ record, total, sums, converted, isNarrowed }: Props) {
  const { t, language } = useSpeech()
  const n = new Intl.NumberFormat('en').format(total)
  return (
    <span data-totals className="flex flex-wrap items-baseline gap-x-4">
      <span>{t(isNarrowed ? 'records.totalFiltered' : 'records.totalPlain', { n })}</span>
      {Object.entries(sums).map(([field, byCurrency]) => {
        const amounts = Object.entries(byCurrency).map(([currency, sum]) =>
          formatMoney(sum, currency, language),
        )
        return (
          amounts.length > 0 && (
            <span key={field} className="inline-flex flex-wrap items-baseline gap-x-2">
              {t('records.sumOf', { field: t(fieldKey(record, field)), sum: amounts.join(' · ') })}
              {converted[field] && (
                <ConvertedTotal field={t(fieldKey(record, field))} sum={converted[field]} />
              )}
            </span>
          )
        )
      })}
    </span>
  )
}

/** Holds the line's place while the whole result is being counted. */
export function TotalsPending() {
  const { t } = useSpeech()
  return <span className="animate-late text-ink-3">{t('records.counting')}</span>
}
