'use client'

import { Input } from '@/components/ui/input'
import { readDecimal } from '@/lib/domain/decimal'
import type { InputProps } from './face'
import { finish } from './text'

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
