'use client'

import { useState } from 'react'
import { momentText } from '@/components/fields/dates'
import { useSurroundings } from '@/components/fields/surroundings-context'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { FieldLine } from './field-line'
import { isFilled, shownFields } from './form-fields'

/** The fields of a record, the filled ones first; empty ones fold away, and who made it stands beneath. */
export function RecordFields({ view }: { view: RecordView }) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const [isOpen, setOpen] = useState(false)
  const { record, values, labels } = view
  const names = shownFields(record, values)
  const filled = names.filter((name) => isFilled(values[name]))
  const empty = names.filter((name) => !isFilled(values[name]))
  const moment = (value: unknown) => momentText(Number(value), surroundings, language, t).short
  const person = (id: unknown) =>
    typeof id === 'string' ? (labels[id] ?? t('history.somebody')) : t('history.system')
  return (
    <section aria-label={t('records.details')} className="grid content-start gap-1">
      <dl>
        {filled.map((name) => (
          <FieldLine key={name} view={view} name={name} />
        ))}
        {isOpen && empty.map((name) => <FieldLine key={name} view={view} name={name} />)}
      </dl>
      {empty.length > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="min-h-6 w-fit rounded-inner text-14 text-ink-2 underline-offset-2 hover:text-ink hover:underline"
        >
          {isOpen ? t('records.hideEmpty') : t('records.emptyFields', { n: empty.length })}
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
