'use client'

import { currencyIn } from '@/components/fields/currency-in'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { formatMoney } from '@/lib/domain/money'
import { descriptions } from '@/lib/records/all'
import type { Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'
import { partColumn } from './part-row'

interface Props {
  record: RecordName
  rows: readonly Row[]
  names: readonly string[]
}

/** What the parts come to, beneath the column that is added up; nothing of a single one. */
export function PartSum({ record, rows, names }: Props) {
  const { t, language } = useSpeech()
  const own = useSurroundings().currency
  const { fields } = descriptions[record]
  const summed = names.findIndex((name) => fields[name]?.isSummed)
  const name = names[summed]
  const [first] = rows
  if (name === undefined || !first || rows.length < 2) return null
  const sum = rows.reduce((total, row) => total + Number(row[name] ?? 0), 0)
  const currency = currencyIn(first, fields[name] ?? { kind: 'money', label: name }, own)
  return (
    <tfoot>
      <tr>
        <th scope="row" className="h-row px-2 text-left font-normal text-ink-2">
          {t('parts.sum')}
        </th>
        {names.slice(1, summed).map((each) => (
          <td key={each} className={partColumn(record, each)} />
        ))}
        <td className="h-row px-2 text-right font-bold whitespace-nowrap">
          {formatMoney(sum, currency, language)}
        </td>
      </tr>
    </tfoot>
  )
}
