'use client'

import { ArrowRight } from 'lucide-react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportMapInput } from '@/lib/records/import-map'
import type { ImportField, MatchedColumn } from '@/lib/records/import-view'
import { fieldOf } from './map-changes'
import { MatchOptions } from './match-options'
import { MatchValues } from './match-values'

interface Props {
  column: MatchedColumn
  map: ImportMapInput
  fields: readonly ImportField[]
  total: number
  onField: (field: string) => void
  onMap: (map: ImportMapInput) => void
}

const SHOWN = 3

/** One column of the file: its name, what stands in it, and the field that it fills with what more there is to say of that. */
export function MatchRow({ column, map, fields, total, onField, onMap }: Props) {
  const { t } = useSpeech()
  const chosen = fieldOf(map, column.name)
  const field = fields.find(({ name }) => name === chosen)
  const samples = column.samples.slice(0, SHOWN)
  return (
    <li className="grid gap-x-4 gap-y-2 border-b border-rule py-3 md:grid-cols-[minmax(0,1fr)_1.25rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <p className="truncate text-14 font-bold">{column.name}</p>
        <p className="truncate text-14 text-ink-2" title={samples.join(' · ')}>
          {samples.length === 0 ? t('importing.allEmpty') : samples.join(' · ')}
        </p>
        {column.filled < total && column.filled > 0 && (
          <p className="text-12 text-ink-3">{t('importing.filled', { n: column.filled, total })}</p>
        )}
      </div>
      <ArrowRight aria-hidden className="mt-2 size-4 text-ink-3 max-md:hidden" />
      <div className="grid content-start gap-2">
        <Field bare label={`${column.name}: ${t('importing.fills')}`}>
          <Select
            value={chosen ?? ''}
            className={field ? undefined : 'text-ink-3'}
            onChange={(event) => onField(event.currentTarget.value)}
          >
            <option value="">{t('importing.leftOut')}</option>
            {fields.map(({ name, label, isAsked }) => (
              <option key={name} value={name}>
                {isAsked ? t('importing.required', { field: label }) : label}
              </option>
            ))}
          </Select>
        </Field>
        {field && <MatchOptions {...{ column, map, field, onMap }} />}
        {field && <MatchValues {...{ column, map, field, onMap }} />}
      </div>
    </li>
  )
}
