'use client'

import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'
import { choiceKey } from './message-keys'

const tones: Record<string, BadgeTone> = { won: 'celadon', active: 'celadon', on_hold: 'amber' }

/** The word of a choice; how a record stands is a badge. */
export function ChoiceCell({ record, name, value }: CellProps) {
  const { t } = useSpeech()
  const word = t(choiceKey(record, name, String(value)))
  return name === 'status' ? <Badge tone={tones[String(value)]}>{word}</Badge> : <>{word}</>
}

export function ChoiceInput({ record, name, field, value, onChange, autoFocus }: InputProps) {
  const { t } = useSpeech()
  const own = typeof value === 'string' ? value : ''
  return (
    <Select
      name={name}
      autoFocus={autoFocus}
      defaultValue={own}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    >
      {(!field.isRequired || own === '') && <option value="">{t('records.choose')}</option>}
      {field.choices?.map((choice) => (
        <option key={choice} value={choice}>
          {t(choiceKey(record, name, choice))}
        </option>
      ))}
    </Select>
  )
}
