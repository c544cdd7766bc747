'use client'

import { useState } from 'react'
import { momentText } from '@/components/fields/dates'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { useWideScreen } from '@/components/ui/use-wide-screen'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { FieldLine } from './field-line'
import { shownFields } from './form-fields'

/** The fields of a record: those of its list first, the others fold away, and who made it stands beneath. */
export function RecordFields({ view, isOpen: isOpenAtFirst }: { view: RecordView; isOpen: boolean }) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const isWide = useWideScreen()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? (isOpenAtFirst && isWide)
  const { record, values, labels } = view
  const { first, more } = shownFields(record, values)
  const moment = (value: unknown) => momentText(Number(value), surroundings, language, t).short
  const person = (id: unknown) =>
    typeof id === 'string' ? (labels[id] ?? t('history.somebody')) : t('history.system')
  return (
    <section aria-label={t('records.details')} className="grid content-start gap-1">
      <dl>
        {first.map((name) => (
          <FieldLine key={name} view={view} name={name} />
        ))}
        {isOpen && more.map((name) => <FieldLine key={name} view={view} name={name} />)}
      </dl>
      {more.length > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setChosen(!isOpen)}
          className="min-h-6 w-fit rounded-inner text-14 text-ink-2 underline-offset-2 hover:text-ink hover:underline"
        >
          {isOpen ? t('records.fewerFields') : t('records.moreFieldsN', { n: more.length })}
        </button>
      )}
      <p className="mt-1 text-12 text-ink-3">
        {t('records.recordFacts', {
          created: moment(values.createdAt),
          creator: person(values.createdById),
          changed: moment(values.updatedAt),
          changer: person(values.updatedById),
        })}
      </p>
    </section>
  )
}
