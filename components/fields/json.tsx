'use client'

import { Textarea } from '@/components/ui/textarea'
import { useComposition } from '@/components/ui/use-composition'
import type { CellProps, InputProps } from './face'
import { finish } from './text'

export function JsonCell({ value, isShort }: CellProps) {
  if (isShort) return <span className="font-mono">{JSON.stringify(value)}</span>
  return <pre className="overflow-x-auto font-mono text-12">{JSON.stringify(value, null, 2)}</pre>
}

/** JSON as text; what cannot be read yet keeps its text. */
export function JsonInput({ name, value, onChange, autoFocus, onEscape }: InputProps) {
  const composition = useComposition({ onEscape: onEscape && ((event) => finish(event, onEscape)) })
  return (
    <Textarea
      name={name}
      autoFocus={autoFocus}
      spellCheck={false}
      className="font-mono"
      defaultValue={typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : ''}
      onChange={(event) => {
        const text = event.currentTarget.value
        const read = readJson(text)
        if (read === undefined) onChange(text, 'not_json')
        else onChange(read)
      }}
      {...composition.handlers}
    />
  )
}

/** Reads an object or a list; null for nothing, undefined for what is none. */
function readJson(text: string): object | null | undefined {
  if (text.trim() === '') return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
