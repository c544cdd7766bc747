'use client'

import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { RelatedRows } from './related-rows'

/** What is still to be done about an opportunity, the most urgent first; or that nothing is planned. */
export function NextTasks({ view }: { view: RecordView }) {
  const { t } = useSpeech()
  const list = view.related.find(({ record }) => record === 'task')
  if (!list) return null
  return (
    <section aria-label={t('records.nextTasks')} className="grid gap-1">
      <h2 className="text-14">{t('records.nextTasks')}</h2>
      {list.total === 0 ? (
        <p className="text-ink-2">{t('records.noNextTask')}</p>
      ) : (
        <RelatedRows list={list} id={view.id} title={view.title} />
      )}
    </section>
  )
}
