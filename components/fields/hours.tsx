'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'
import { hoursText, openMinutes, readHours } from '@/lib/domain/office-hours'
import { useSpeech } from '@/lib/i18n/react'
import { durationText } from './duration'
import type { InputProps } from './face'
import { finish } from './text'

/** The hours of a day as people write them: 9-12 13-18; below, how they were understood. Nothing is closed. */
export function HoursInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  const { t } = useSpeech()
  const [text, setText] = useState(typeof value === 'string' ? value : '')
  const windows = readHours(text)
  return (
    <span className="grid gap-1">
      <Input
        name={name}
        autoFocus={autoFocus}
        placeholder={t('records.hoursHint')}
        defaultValue={text}
        onChange={(event) => {
          const written = event.currentTarget.value
          setText(written)
          const read = readHours(written)
          if (read === null) onChange(written, 'not_hours')
          else onChange(read.length > 0 ? hoursText(read) : null)
        }}
        onEnter={onEnter && ((event) => finish(event, onEnter))}
        onEscape={onEscape && ((event) => finish(event, onEscape))}
      />
      {windows && (
        <span className="text-12 text-ink-2 tabular-nums">
          {windows.length === 0
            ? t('records.closedAllDay')
            : `${hoursText(windows)} · ${durationText(openMinutes(windows), t)}`}
        </span>
      )}
    </span>
  )
}
