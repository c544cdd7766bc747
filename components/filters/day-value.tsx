'use client'

import { useState } from 'react'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { dayOf, isDay, startOfDay } from '@/lib/domain/days'
import { useSpeech } from '@/lib/i18n/react'
import { isRelativeDay } from '@/lib/records/filter/relative'
import type { ValueProps } from './value-props'

type Way = 'ago' | 'ahead' | 'day'

/** A day to compare with: so many days from today, which moves along, or a date that stays. */
export function DayValue({ field, op, value, onChange }: ValueProps) {
  const { t } = useSpeech()
  const { timeZone, today } = useSurroundings()
  // Only an order moves along; "is" asks for one date.
  const mayMove = op !== 'is' && op !== 'is_not'
  const [way, setWay] = useState<Way>(() => {
    if (isRelativeDay(value)) return value.days > 0 ? 'ahead' : 'ago'
    return value === null && mayMove ? 'ago' : 'day'
  })
  const days = isRelativeDay(value) ? String(Math.abs(value.days)) : ''
  const date = typeof value === 'number' ? dayOf(value, timeZone) : typeof value === 'string' ? value : ''
  const putDays = (text: string, chosen: Way) => {
    const count = Number(text)
    const isCount = text !== '' && Number.isInteger(count) && count >= 0
    onChange(isCount ? { days: chosen === 'ago' ? -count : count } : null)
  }
  return (
    <span className="flex gap-2">
      {way !== 'day' && (
        <Input
          type="number"
          min={0}
          max={36_500}
          aria-label={t('filter.howMany')}
          className="w-20! shrink-0"
          defaultValue={days}
          onChange={(event) => putDays(event.currentTarget.value, way)}
        />
      )}
      {mayMove && (
        <Select
          aria-label={t('filter.value')}
          value={way}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Way
            setWay(chosen)
            if (chosen === 'day') onChange(null)
            else putDays(days, chosen)
          }}
        >
          <option value="ago">{t('filter.ago')}</option>
          <option value="ahead">{t('filter.ahead')}</option>
          <option value="day">{t('filter.onDay')}</option>
        </Select>
      )}
      {way === 'day' && (
        <Input
          type="date"
          max="9999-12-31"
          aria-label={t('filter.value')}
          defaultValue={date || (mayMove ? '' : today)}
          onChange={(event) => {
            const day = event.currentTarget.value
            if (!isDay(day)) onChange(null)
            else onChange(field.kind === 'day' ? day : startOfDay(day, timeZone))
          }}
        />
      )}
    </span>
  )
}
