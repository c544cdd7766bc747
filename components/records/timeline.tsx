'use client'

import { useState } from 'react'
import { fieldKey } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { isDiscussed } from '@/lib/records/discussed'
import { CommentBox } from './comment-box'
import { shownFields } from './form-fields'
import { TimelineLine } from './timeline-line'
import { useTimeline } from './use-timeline'

/** What happened, newest first, in sentences, or what became of one field; earlier pages on demand. */
export function Timeline({ view }: { view: RecordView }) {
  const { t } = useSpeech()
  const [field, setField] = useState('')
  const { record, id, timeline, values } = view
  const { entries, hasMore, isLoading, isWaiting, loadMore } = useTimeline(record, id, timeline, field)
  const { first, more } = shownFields(record, values)
  return (
    <div className="grid gap-3">
      {isDiscussed(record) && <CommentBox record={record} id={id} />}
      <Select
        aria-label={t('history.narrow')}
        value={field}
        onChange={(event) => setField(event.target.value)}
        className="max-w-60 print:hidden"
      >
        <option value="">{t('history.everything')}</option>
        {[...first, ...more].map((name) => (
          <option key={name} value={name}>
            {t('history.onlyField', { field: t(fieldKey(record, name)) })}
          </option>
        ))}
      </Select>
      {entries.length === 0 && !isWaiting && (
        <p className="text-ink-3">{t(field ? 'history.fieldEmpty' : 'records.timelineEmpty')}</p>
      )}
      <ol className="grid">
        {entries.map((entry) => (
          <TimelineLine key={entry.id} entry={entry} only={field} />
        ))}
      </ol>
      {hasMore && (
        <Button className="justify-self-start" busy={isLoading} onClick={() => void loadMore()}>
          {t('records.earlier')}
        </Button>
      )}
    </div>
  )
}
