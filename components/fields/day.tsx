'use client'

import { Input } from '@/components/ui/input'
import { useSpeech } from '@/lib/i18n/react'
import { fullDay, shortDay } from './dates'
import type { CellProps, InputProps } from './face'
import { isLate } from './is-late'
import { useSurroundings } from './surroundings-context'
import { finish } from './text'

/** A day; one that has passed while the matter is open says so. */
export function DayCell({ record, name, value, row, isShort }: CellProps) {
  const { t, language } = useSpeech()
  const { today } = useSurroundings()
  const full = fullDay(String(value), language)
  const shown = isShort ? shortDay(String(value), today, language) : full
  return (
    <span className="whitespace-nowrap" data-tooltip={isShort ? full : undefined}>
      {shown}
      {isLate(record, name, row, today) && (
        <span className="ml-1.5 text-12 text-cinnabar">{t('records.late')}</span>
      )}
    </span>
  )
}

/** The browser's own calendar. */
export function DayInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  return (
    <Input
      type="date"
      name={name}
      max="9999-12-31"
      autoFocus={autoFocus}
      defaultValue={typeof value === 'string' ? value : ''}
      onChange={(event) => {
        // A half-written day is no day, and the browser gives nothing for it.
        if (event.currentTarget.validity.badInput) onChange(null, 'not_a_day')
        else onChange(event.currentTarget.value || null)
      }}
      onEnter={onEnter && ((event) => finish(event, onEnter))}
      onEscape={onEscape && ((event) => finish(event, onEscape))}
    />
  )
}
