'use client'

import { useEffect, useState } from 'react'
import { momentText } from '@/components/fields/dates'
import { fieldKey } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { RecordView } from '@/lib/records/record-view'
import type { TimelineEntry, TimelinePage } from '@/lib/records/timeline-entry'
import { useSpeech } from '@/lib/i18n/react'
import { fieldWords } from './event-sentence'
import { timelinePage } from './record-api'
import { useTold } from './use-told'

interface Props {
  view: RecordView
  name: string
  onClose: () => void
}

/** Who set a field, when, from what to what and through what, newest first. */
export default function FieldHistory({ view: { record, id }, name, onClose }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const [pages, setPages] = useState<TimelinePage[] | null>(null)
  const [isLoading, setLoading] = useState(false)
  useEffect(() => {
    let isOver = false
    void timelinePage(record, id, { field: name }).then((answer) => {
      if (isOver) return
      if (answer.ok) return setPages([answer.value])
      told.failed(answer)
      onClose()
    })
    return () => {
      isOver = true
    }
  }, [record, id, name, told, onClose])

  async function load(cursor: string) {
    setLoading(true)
    const answer = await timelinePage(record, id, { field: name, cursor })
    setLoading(false)
    if (answer.ok) setPages([...(pages ?? []), answer.value])
    else told.failed(answer)
  }
  const entries = (pages ?? []).flatMap((page) => page.entries)
  const cursor = pages?.at(-1)?.nextCursor
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('history.ofField', { field: t(fieldKey(record, name)) })}
      footer={<Button onClick={onClose}>{t('words.close')}</Button>}
    >
      <div aria-busy={pages === null} className="grid gap-3">
        {pages !== null && entries.length === 0 && <p className="text-ink-3">{t('history.fieldEmpty')}</p>}
        <ol className="grid gap-3">
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} name={name} />
          ))}
        </ol>
        {cursor && (
          <Button className="justify-self-start" busy={isLoading} onClick={() => void load(cursor)}>
            {t('records.earlier')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Line({ entry, name }: { entry: TimelineEntry; name: string }) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const [words] = fieldWords(entry, name, { t, language, surroundings })
  const { full } = momentText(entry.at, surroundings, language, t)
  const way = entry.isUndo
    ? t('history.takesBack')
    : entry.act.endsWith('.create')
      ? t('history.createdWith')
      : entry.through && t(`history.through_${entry.through}`)
  return (
    <li className="grid gap-0.5 border-b border-rule pb-2 last:border-0">
      <p className="wrap-anywhere">{words}</p>
      <p className="text-12 text-ink-3">
        {[entry.who ?? t('history.system'), full, way].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
