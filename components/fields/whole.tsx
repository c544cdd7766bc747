'use client'

import { Input } from '@/components/ui/input'
import type { CellProps, InputProps } from './face'
import { readWhole } from './read-whole'
import { finish } from './text'

/** Years are read as they are; from 10,000 on the thousands stand apart. */
export function WholeCell({ value }: CellProps) {
  const digits = String(value)
  return <>{digits.length > 4 ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits}</>
}

export function WholeInput({ name, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
  return (
    <Input
      name={name}
      inputMode="numeric"
      autoFocus={autoFocus}
      defaultValue={typeof value === 'number' ? value : ''}
      onChange={(event) => {
        const read = readWhole(event.currentTarget.value)
        if (read === undefined) onChange(event.currentTarget.value, 'not_a_number')
        else onChange(read)
      }}
      onEnter={onEnter && ((event) => finish(event, onEnter))}
      onEscape={onEscape && ((event) => finish(event, onEscape))}
    />
  )
}
