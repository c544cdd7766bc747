'use client'

import { useEffect, useRef, useState } from 'react'
import { Input } from '@/components/ui/input'
import { currencySign } from '@/lib/domain/currency'
import { useSpeech } from '@/lib/i18n/react'
import { currencyIn } from './currency-in'
import type { InputProps } from './face'
import { amountText, readAmount } from './read-amount'
import { useSurroundings } from './surroundings-context'
import { finish } from './text'

/** Takes an amount as people write it and keeps minor units; a change of currency reads the same text anew. */
export function MoneyInput({
  name,
  field,
  value,
  values,
  onChange,
  autoFocus,
  onEnter,
  onEscape,
}: InputProps) {
  const { language } = useSpeech()
  const own = useSurroundings().currency
  const currency = currencyIn(values, field, own)
  const [text, setText] = useState(() => (typeof value === 'number' ? amountText(value, currency) : ''))
  const read = useRef(currency)

  const tell = (now: string) => {
    const amount = readAmount(now, currency)
    if (amount.ok) onChange(amount.value)
    else onChange(now, amount.problem)
  }
  useEffect(() => {
    if (read.current === currency) return
    read.current = currency
    if (text !== '') tell(text)
  })
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="shrink-0 text-ink-2">
        {currencySign(currency, language)}
      </span>
      <Input
        name={name}
        inputMode="decimal"
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          tell(event.currentTarget.value)
        }}
        onEnter={onEnter && ((event) => finish(event, onEnter))}
        onEscape={onEscape && ((event) => finish(event, onEscape))}
      />
    </span>
  )
}
