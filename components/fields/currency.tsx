'use client'

import { Select } from '@/components/ui/select'
import { currencyChoices } from '@/lib/domain/currency-choices'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'
import { useSurroundings } from './surroundings-context'

export function CurrencyCell({ value }: CellProps) {
  return <>{String(value)}</>
}

/** The currencies that the workspace uses first, then the rest of the usual ones; whichever the record has is among them. */
export function CurrencyInput({ name, value, onChange, autoFocus }: InputProps) {
  const { t, language } = useSpeech()
  const { currencies } = useSurroundings()
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const own = typeof value === 'string' ? value : ''
  const used = own === '' || currencies.includes(own) ? currencies : [own, ...currencies]
  const rest = currencyChoices.filter((code) => !used.includes(code))
  const offered = (codes: readonly string[]) =>
    codes.map((code) => (
      <option key={code} value={code}>
        {code} · {names.of(code)}
      </option>
    ))
  return (
    <Select
      name={name}
      autoFocus={autoFocus}
      defaultValue={own}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {own === '' && <option value="" />}
      {offered(used)}
      <optgroup label={t('records.otherCurrencies')}>{offered(rest)}</optgroup>
    </Select>
  )
}
