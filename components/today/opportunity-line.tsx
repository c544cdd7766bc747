'use client'

import type { ReactNode } from 'react'
import { RecordLink } from '@/components/shell/record-link'
import { formatMoneyShort } from '@/lib/domain/money'
import type { TodayOpportunity } from '@/lib/domain/today'
import { useSpeech } from '@/lib/i18n/react'

/** An opportunity in a list of today: what it is, why it is here, what it is worth. */
export function OpportunityLine(props: {
  item: TodayOpportunity
  showsAmount: boolean
  children: ReactNode
}) {
  const { t, language } = useSpeech()
  const { id, name, customerName, stageName, amount, currency } = props.item
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
      <RecordLink
        record={{ kind: 'opportunity', id }}
        href={`/opportunities/${id}`}
        className="min-w-0 flex-1 basis-56 rounded hover:text-celadon max-md:basis-full"
      >
        <span className="block truncate font-bold">{name}</span>
        <span className="block truncate text-ink-2">
          {[customerName, stageName].filter(Boolean).join(' · ')}
        </span>
      </RecordLink>
      {props.children}
      {props.showsAmount && (
        <span className="ml-auto w-24 text-right font-bold">
          {amount === null ? t('today.noAmount') : formatMoneyShort(amount, currency, language)}
        </span>
      )}
    </li>
  )
}
