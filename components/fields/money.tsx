'use client'

import { useEffect, useRef, useState } from 'react'
import { Input } from '@/components/ui/input'
import { currencySign, isCurrency } from '@/lib/domain/currency'
import { formatMoney, formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import type { Field } from '@/lib/records/field'
import type { CellProps, InputProps } from './face'
import { amountText, readAmount } from './read-amount'
import { useSurroundings } from './surroundings-context'
import { finish } from './text'

/** An amount in its currency: short in lists with the exact one on hover, exact elsewhere. */
export function MoneyCell({ value, field, row, isShort }: CellProps) {
  const { language } = useSpeech()
  const own = useSurroundings().currency
  const currency = currencyIn(row, field, own)
  const exact = formatMoney(Number(value), currency, language)
  if (!isShort) return <>{exact}</>
  return <span data-tooltip={exact}>{formatMoneyShort(Number(value), currency, language)}</span>
}

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

function currencyIn(row: Record<string, unknown>, field: Field, own: string): string {
  const code = field.currency ?? row[field.currencyField ?? 'currency']
  return typeof code === 'string' && isCurrency(code) ? code : own
}
