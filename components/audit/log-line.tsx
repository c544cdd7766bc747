'use client'

import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { momentText } from '@/components/fields/dates'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { recordHref, recordRef } from '@/components/records/record-place'
import { useRevert } from '@/components/records/use-revert'
import { RecordLink } from '@/components/shell/record-link'
import { Badge } from '@/components/ui/badge'
import { useSpeech } from '@/lib/i18n/react'
import type { LogEntry } from '@/lib/records/log-entry'
import { tellLog } from './log-words'

interface Props {
  entry: LogEntry
  onBatch: (batchId: string) => void
  onOnly: (subject: string) => void
}

const small =
  'min-h-6 rounded-inner px-1 text-ink-2 underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-11'

/** One event of the log: the sentence, what changed, when, and the ways on from it. */
export function LogLine({ entry, onBatch, onOnly }: Props) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const { revert, isBusy } = useRevert()
  const { told, batchId, position, subject, isUndo, isUndone, mayRevert } = entry
  const { sentence, quote, lines } = tellLog(entry, { t, language, surroundings })
  const { short, full } = momentText(entry.at, surroundings, language, t)
  const button = (label: string, content: ReactNode, run: () => void, disabled = false) => (
    <button type="button" aria-label={label} disabled={disabled} onClick={run} className={small}>
      {content}
    </button>
  )
  return (
    <li className="grid gap-0.5 border-b border-rule py-2">
      <p className={isUndone ? 'text-ink-3' : undefined}>
        {told ? (
          <RecordLink
            record={recordRef(told.record, told.recordId)}
            href={recordHref(told.record, told.recordId)}
            className="rounded-inner hover:text-celadon hover:underline"
          >
            {sentence}
          </RecordLink>
        ) : (
          sentence
        )}
        {isUndo && <span className="text-ink-3">{` · ${t('history.takesBack')}`}</span>}{' '}
        {isUndone && <Badge>{t('history.takenBack')}</Badge>}
      </p>
      {quote && <blockquote className="rounded bg-sunk px-3 py-1 whitespace-pre-wrap">{quote}</blockquote>}
      {lines.length > 0 && (
        <ul className="grid text-ink-2">
          {lines.map((line) => (
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
        <span>{t('audit.position', { n: position })}</span>
        {told?.through && <span>{t(`history.through_${told.through}`)}</span>}
        {batchId && button(t('audit.showBatch'), t('audit.showBatch'), () => onBatch(batchId))}
        {told && button(t('audit.showOnly', { sentence }), t('audit.showOnlyShort'), () => onOnly(subject))}
        {mayRevert &&
          button(
            t('history.revertThis', { sentence }),
            <span className="inline-flex items-center gap-1">
              <Undo2 aria-hidden className="size-3.5" />
              {t('history.revert')}
            </span>,
            () => void revert(told ?? { id: entry.id, record: 'workspace', recordId: '' }),
            isBusy,
          )}
      </p>
    </li>
  )
}
