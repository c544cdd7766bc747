'use client'

import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'

/** Says where an opportunity's amount comes from: its product lines, or somebody's hand. */
export function AmountSource({ view }: { view: RecordView }) {
  const { t } = useSpeech()
  const lines = view.related.find(({ record }) => record === 'opportunityLine')
  if (!lines || view.values.amount === null) return null
  return (
    <p className="text-12 text-ink-3">
      {lines.total > 0 ? t('parts.fromLines', { n: lines.total }) : t('parts.byHand')}
    </p>
  )
}
