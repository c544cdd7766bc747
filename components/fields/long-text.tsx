'use client'

import { Textarea } from '@/components/ui/textarea'
import { useComposition } from '@/components/ui/use-composition'
import type { CellProps, InputProps } from './face'
import { finish } from './text'

export function LongTextCell({ value, isShort }: CellProps) {
  return isShort ? <>{String(value)}</> : <span className="whitespace-pre-wrap">{String(value)}</span>
}

/** Several lines: Enter is a new line, Ctrl+Enter saves with the form around it. */
export function LongTextInput({ name, field, value, onChange, autoFocus, onEscape }: InputProps) {
  const composition = useComposition({ onEscape: onEscape && ((event) => finish(event, onEscape)) })
  return (
    <Textarea
      name={name}
      maxLength={field.maxLength}
      autoFocus={autoFocus}
      defaultValue={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      {...composition.handlers}
    />
  )
}
