'use client'

import { Input } from '@/components/ui/input'
import { useSpeech } from '@/lib/i18n/react'
import { fromLocalText, momentText, toLocalText } from './dates'
import type { CellProps, InputProps } from './face'
import { useSurroundings } from './surroundings-context'
import { finish } from './text'

/** A moment, told from now; the exact one on hover. */
export function InstantCell({ value, isShort }: CellProps) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  const { short, full } = momentText(Number(value), surroundings, language, t)
  if (!isShort) return <>{full}</>
  return (
    <time dateTime={new Date(Number(value)).toISOString()} data-tooltip={full} className="whitespace-nowrap">
      {short}
    </time>
  )
}

/** Date and time by the workspace's clock. */
export function InstantInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  const { timeZone } = useSurroundings()
  return (
    <Input
      type="datetime-local"
      name={name}
      max="9999-12-31T23:59"
      autoFocus={autoFocus}
      defaultValue={typeof value === 'number' ? toLocalText(value, timeZone) : ''}
      onChange={(event) => {
        const text = event.currentTarget.value
        const at = fromLocalText(text, timeZone)
        if (event.currentTarget.validity.badInput || (text !== '' && at === null))
          onChange(text, 'not_an_instant')
        else onChange(at)
      }}
      onEnter={onEnter && ((event) => finish(event, onEnter))}
      onEscape={onEscape && ((event) => finish(event, onEscape))}
    />
  )
}
