'use client'

import { fieldKey } from '@/components/fields/message-keys'
import { printValue } from '@/components/records/print-value'
import { RecordWords } from '@/components/records/record-words'
import type { BoardCard } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import { useBoardSurroundings } from './board-context'

interface Props {
  card: BoardCard
  chosen: Readonly<Record<string, unknown>>
}

/** The fields that were chosen for cards, a line each; on compact cards two in a line, whose names are told on hover and to ears. */
export default function CardFields(props: Props) {
  return (
    <RecordWords>
      <Fields {...props} />
    </RecordWords>
  )
}

function Fields({ card, chosen }: Props) {
  const { t, language } = useSpeech()
  const { surroundings } = useBoardSurroundings()
  const { fields } = descriptions.opportunity
  return (
    <span className="grid grid-cols-[minmax(0,1fr)] gap-x-3 text-12 leading-(--line) text-ink-2 compact:md:grid-cols-2">
      {Object.entries(chosen).map(([name, value]) => {
        // One that was taken away while the board stood open.
        if (!(name in fields)) return null
        const label = t(fieldKey('opportunity', name))
        const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
        const text = printValue('opportunity', name, value, card.currency, { t, language, surroundings })
        return (
          <span key={name} className="flex min-w-0 gap-1.5" data-tooltip={`${label}: ${text}`}>
            <span className="max-w-2/5 shrink-0 truncate text-ink-3 compact:md:sr-only">{label}</span>
            <span className="min-w-0 truncate" aria-hidden={isEmpty || undefined}>
              {isEmpty ? t('records.none') : text}
            </span>
            {isEmpty && <span className="sr-only">{text}</span>}
          </span>
        )
      })}
    </span>
  )
}
