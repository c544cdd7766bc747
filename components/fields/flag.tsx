'use client'

import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'

export function FlagCell({ value }: CellProps) {
  const { t } = useSpeech()
  return <>{t(value ? 'records.yes' : 'records.no')}</>
}

/** Yes or no; where nothing need be said, neither. */
export function FlagInput({ name, value, onChange, autoFocus }: InputProps) {
  const { t } = useSpeech()
  return (
    <Select
      name={name}
      autoFocus={autoFocus}
      defaultValue={value === true ? 'yes' : 'no'}
      onChange={(event) => onChange(event.currentTarget.value === 'yes')}
    >
      <option value="yes">{t('records.yes')}</option>
      <option value="no">{t('records.no')}</option>
    </Select>
  )
}
