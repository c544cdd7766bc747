'use client'

import { nounKey } from '@/components/fields/message-keys'
import type { FieldUsage } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'

/** How far a field or an option is used: what a change or a removal would touch. */
export function FieldUsageLine({ usage }: { usage: FieldUsage }) {
  const { t } = useSpeech()
  const what = t(nounKey(usage.of, 'many'))
  return (
    <p className="text-14 text-ink-2">
      {t('records.usedBy', { n: usage.records, what })}
      {usage.filters.length > 0 &&
        ` ${t('records.filteredBy', { names: usage.filters.join(t('records.tagsComma')) })}`}
    </p>
  )
}
