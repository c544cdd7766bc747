'use client'

import { Input } from '@/components/ui/input'
import { readDecimal } from '@/lib/domain/decimal'
import type { CellProps, InputProps } from './face'
import { finish } from './text'

/** An exact decimal with all its places; from 10,000 on the thousands stand apart. */
export function DecimalCell({ value }: CellProps) {
  const [whole = '', places] = String(value).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return <span className="whitespace-nowrap">{places ? `${grouped}.${places}` : grouped}</span>
}

export function DecimalInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  return (
    <Input
      name={name}
      inputMode="decimal"
      autoFocus={autoFocus}
      defaultValue={typeof value === 'string' ? value : ''}
      onChange={(event) => {
        const text = event.currentTarget.value
        if (text.trim() === '') return onChange(null)
        const read = readDecimal(text)
        if (read.ok) onChange(read.value)
        else onChange(text, read.problem)
      }}
      onEnter={onEnter && ((event) => finish(event, onEnter))}
      onEscape={onEscape && ((event) => finish(event, onEscape))}
    />
  )
}
