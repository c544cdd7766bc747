'use client'

import { nounKey } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { tellFilter } from '@/components/filters/tell-filter'
import { useSpeech } from '@/lib/i18n/react'
import type { ListView } from '@/lib/records/list-page'

/** What is listed: all of a kind, or a segment with its definition in words. */
export function ListHeading({ view }: { view: ListView }) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const { record, segment, filterLabels: labels } = view
  if (!segment) return <h1 className="text-20">{t(nounKey(record, 'many'))}</h1>
  return (
    <div className="min-w-0">
      <h1 className="truncate text-20">{segment.name}</h1>
      <p className="text-14 text-ink-2">
        {tellFilter(segment.filter, { t, language, surroundings, labels, record })}
      </p>
    </div>
  )
}
