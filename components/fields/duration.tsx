'use client'

import { Input } from '@/components/ui/input'
import { partsOfDuration, readDuration } from '@/lib/domain/duration'
import { useSpeech } from '@/lib/i18n/react'
import type { Translate } from '@/lib/i18n/translate'
import type { CellProps, InputProps } from './face'
import { finish } from './text'

/** Tells a length of time in days, hours and minutes, what is nought left out. */
export function durationText(total: number, t: Translate): string {
  const { days, hours, minutes } = partsOfDuration(total)
  const parts = [
    days > 0 && t('records.days', { n: days }),
    hours > 0 && t('records.hours', { n: hours }),
    (minutes > 0 || total === 0) && t('records.minutes', { n: minutes }),
  ]
  return parts.filter((part) => part !== false).join(' ')
}

export function DurationCell({ value }: CellProps) {
  const { t } = useSpeech()
  return <span className="whitespace-nowrap">{durationText(Number(value), t)}</span>
}

/** A length of time as people write it: 90, 1:30, 1.5h, 2 天 4 小时. */
export function DurationInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  const { t } = useSpeech()
  return (
    <Input
      name={name}
      autoFocus={autoFocus}
      placeholder={t('records.durationHint')}
      defaultValue={typeof value === 'number' ? durationText(value, t) : ''}
      onChange={(event) => {
        const read = readDuration(event.currentTarget.value)
        if (read === undefined) onChange(event.currentTarget.value, 'not_a_duration')
        else onChange(read)
      }}
      onEnter={onEnter && ((event) => finish(event, onEnter))}
      onEscape={onEscape && ((event) => finish(event, onEscape))}
    />
  )
}
