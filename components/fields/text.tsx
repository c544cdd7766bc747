'use client'

import { Input } from '@/components/ui/input'
import type { CellProps, InputProps } from './face'

type Look = Pick<React.ComponentProps<typeof Input>, 'type' | 'inputMode' | 'placeholder'>

export function TextCell({ value }: CellProps) {
  return <>{String(value)}</>
}

/** Makes the input of a kind that is one line of text. */
export function lineInput(look: Look = {}) {
  return function LineInput({ name, field, value, onChange, autoFocus, onEnter, onEscape }: InputProps) {
    return (
      <Input
        {...look}
        name={name}
        maxLength={field.maxLength}
        autoFocus={autoFocus}
        defaultValue={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        onEnter={onEnter && ((event) => finish(event, onEnter))}
        onEscape={onEscape && ((event) => finish(event, onEscape))}
      />
    )
  }
}

/** Lets a key end an edit, and nothing else around it hear of it. */
export function finish(event: { preventDefault: () => void; stopPropagation: () => void }, end: () => void) {
  event.preventDefault()
  event.stopPropagation()
  end()
}

export const TextInput = lineInput()
