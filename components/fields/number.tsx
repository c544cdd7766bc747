'use client'

import { Input } from '@/components/ui/input'
import { plainNumber, readNumber } from '@/lib/domain/plain-number'
import type { CellProps, InputProps } from './face'
import { finish } from './text'

/** A number with its places; from 10,000 on the thousands stand apart. */
export function NumberCell({ value }: CellProps) {
  const [whole = '', places] = plainNumber(Number(value)).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return <>{places ? `${grouped}.${places}` : grouped}</>
}

export function NumberInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  return (
    <Input
      name={name}
      inputMode="decimal"
      autoFocus={autoFocus}
      defaultValue={typeof value === 'number' ? plainNumber(value) : ''}
      onChange={(event) => {
        const read = readNumber(event.currentTarget.value)
        if (read === undefined) onChange(event.currentTarget.value, 'not_a_number')
        else onChange(read)
      }}
      onEnter={onEnter && ((event) => finish(event, onEnter))}
      onEscape={onEscape && ((event) => finish(event, onEscape))}
    />
  )
}
