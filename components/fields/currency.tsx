'use client'

import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'

const USUAL =
  'CNY USD EUR HKD JPY GBP TWD SGD KRW AUD CAD CHF INR IDR MYR THB VND PHP AED SAR BRL MXN ZAR NZD'.split(' ')

export function CurrencyCell({ value }: CellProps) {
  return <>{String(value)}</>
}

/** The currencies that trade is done in, and whichever the record has. */
export function CurrencyInput({ name, value, onChange, autoFocus }: InputProps) {
  const { language } = useSpeech()
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const own = typeof value === 'string' ? value : ''
  const codes = own === '' || USUAL.includes(own) ? USUAL : [own, ...USUAL]
  return (
    <Select
      name={name}
      autoFocus={autoFocus}
      defaultValue={own}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {own === '' && <option value="" />}
      {codes.map((code) => (
        <option key={code} value={code}>
          {code} · {names.of(code)}
        </option>
      ))}
    </Select>
  )
}
