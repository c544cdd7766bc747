'use client'

import { Select } from '@/components/ui/select'
import { timeZoneChoices, timeZoneLabel } from '@/lib/domain/time-zone-choices'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { useSurroundings } from './surroundings-context'

/** The zones where people live, and whichever the record has. */
export function TimeZoneInput({ name, value, onChange, autoFocus }: InputProps) {
  const { language } = useSpeech()
  const { now } = useSurroundings()
  const own = typeof value === 'string' ? value : ''
  const zones = [...new Set<string>([...timeZoneChoices, own])].filter((zone) => zone !== '')
  return (
    <Select
      name={name}
      autoFocus={autoFocus}
      defaultValue={own}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {own === '' && <option value="" />}
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {timeZoneLabel(zone, language, now)}
        </option>
      ))}
    </Select>
  )
}
