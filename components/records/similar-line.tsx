'use client'

import { shortDay } from '@/components/fields/dates'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { RecordLink } from '@/components/shell/record-link'
import { formatMoneyShort } from '@/lib/domain/money'
import type { SimilarSale } from '@/lib/domain/similar-sales'
import { useSpeech } from '@/lib/i18n/react'
import { recordHref, recordRef } from './record-place'

/** One sale like another: its name leads to it, its amount and the day of the win stand behind. */
export function SimilarLine({ sale: { id, name, amount, currency, closedOn } }: { sale: SimilarSale }) {
  const { language } = useSpeech()
  const { today } = useSurroundings()
  return (
    <li className="flex items-baseline gap-x-3 py-1.5">
      <RecordLink
        record={recordRef('opportunity', id)}
        href={recordHref('opportunity', id)}
        className="min-w-0 flex-1 truncate hover:text-celadon"
      >
        {name}
      </RecordLink>
      {amount !== null && <span>{formatMoneyShort(amount, currency, language)}</span>}
      <span className="text-12 text-ink-3">{shortDay(closedOn, today, language)}</span>
    </li>
  )
}
