'use client'

import type { CellProps } from './face'
import { lineInput } from './text'

export function EmailCell({ value, isShort }: CellProps) {
  if (isShort) return <>{String(value)}</>
  return (
    <a href={`mailto:${String(value)}`} className="text-celadon underline-offset-2 hover:underline">
      {String(value)}
    </a>
  )
}

export const EmailInput = lineInput({ type: 'email', inputMode: 'email' })
