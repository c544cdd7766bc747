'use client'

import { useState } from 'react'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { momentText } from '@/components/fields/dates'
import type { RecordName } from '@/lib/records/names'
import type { TimelineEntry, TimelinePage } from '@/lib/records/timeline-entry'
import { useSpeech } from '@/lib/i18n/react'
import { tellEvent } from './event-sentence'
import { moreOfTimeline } from './record-api'
import { useTold } from './use-told'

interface Props {
  record: RecordName
  id: string
  first: TimelinePage
}

/** What happened, newest first, in sentences; earlier pages on demand. */
export function Timeline({ record, id, first }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const [more, setMore] = useState<{ of: TimelinePage; pages: TimelinePage[] }>({ of: first, pages: [] })
  const [isLoading, setLoading] = useState(false)
  // A new first page makes the earlier ones old: they are asked for again where wanted.
  const pages = [first, ...(more.of === first ? more.pages : [])]
  const cursor = pages.at(-1)?.nextCursor

  async function load(from: string) {
    setLoading(true)
    const answer = await moreOfTimeline(record, id, from)
    setLoading(false)
    if (!answer.ok) return told.failed(answer)
    setMore({ of: first, pages: [...pages.slice(1), answer.value] })
  }
  const entries = pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <p className="text-ink-3">{t('records.timelineEmpty')}</p>
  return (
    <div className="grid gap-3">
      <ol className="grid">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {cursor && (
        <Button className="justify-self-start" busy={isLoading} onClick={() => void load(cursor)}>
          {t('records.earlier')}
        </Button>
      )}
    </div>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const { sentence, quote, lines } = tellEvent(entry, { t, language, surroundings })
  const { short, full } = momentText(entry.at, surroundings, language, t)
  return (
    <li className="relative grid gap-1 border-l border-rule pb-4 pl-4 last:pb-0">
      <span
        aria-hidden
        className="absolute top-2 -left-[4.5px] size-2 rounded-full border border-edge bg-paper"
      />
      <p className={entry.isUndone ? 'text-ink-3' : undefined}>
        {sentence}
        {entry.isUndo && <span className="text-ink-3">{` · ${t('history.takesBack')}`}</span>}{' '}
        {entry.isUndone && <Badge>{t('history.takenBack')}</Badge>}
      </p>
      {quote && <blockquote className="rounded bg-sunk px-3 py-2 whitespace-pre-wrap">{quote}</blockquote>}
      {lines.length > 0 && (
        <ul className="grid text-ink-2">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <time
        dateTime={new Date(entry.at).toISOString()}
        data-tooltip={full}
        className="w-fit text-12 text-ink-3"
      >
        {short}
      </time>
    </li>
  )
}
