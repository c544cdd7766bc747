'use client'

import { Undo2 } from 'lucide-react'
import { FormattedText } from '@/components/fields/formatted-text'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Badge } from '@/components/ui/badge'
import { momentText } from '@/components/fields/dates'
import type { TimelineEntry } from '@/lib/records/timeline-entry'
import { useSpeech } from '@/lib/i18n/react'
import { fieldWords, tellEvent } from './event-sentence'
import { useRevert } from './use-revert'

interface Props {
  entry: TimelineEntry
  /** Tells no more than what became of this field. */
  only?: string
}

/** One thing that happened: the sentence, what changed, when, and the way to take it back. */
export function TimelineLine({ entry, only }: Props) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const { revert, isBusy } = useRevert()
  const printer = { t, language, surroundings }
  const { sentence, quote, lines } = tellEvent(entry, printer)
  const shown = only ? fieldWords(entry, only, printer) : lines
  const { short, full } = momentText(entry.at, surroundings, language, t)
  const words = t('history.revertThis', { sentence })
  return (
    <li className="group/entry relative grid gap-1 border-l border-rule pb-4 pl-4 last:pb-0">
      <span
        aria-hidden
        className="absolute top-2 -left-[4.5px] size-2 rounded-full border border-edge bg-paper"
      />
      <p className={entry.isUndone ? 'text-ink-3' : undefined}>
        {sentence}
        {entry.isUndo && <span className="text-ink-3">{` · ${t('history.takesBack')}`}</span>}{' '}
        {entry.isUndone && <Badge>{t('history.takenBack')}</Badge>}
      </p>
      {quote && !only && (
        <blockquote className="rounded bg-sunk px-3 py-2">
          <FormattedText text={quote} />
        </blockquote>
      )}
      {shown.length > 0 && (
        <ul className="grid text-ink-2">
          {shown.map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap items-center gap-x-2 text-12 text-ink-3">
        <time dateTime={new Date(entry.at).toISOString()} data-tooltip={full}>
          {short}
        </time>
        {entry.through && <span>{t(`history.through_${entry.through}`)}</span>}
        {entry.mayRevert && (
          <button
            type="button"
            aria-label={words}
            aria-busy={isBusy}
            disabled={isBusy}
            onClick={() => void revert(entry)}
            className="inline-flex min-h-6 items-center gap-1 rounded-inner px-1 text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:min-h-11 print:hidden"
          >
            <Undo2 aria-hidden className="size-3.5" />
            {t('history.revert')}
          </button>
        )}
      </p>
    </li>
  )
}
