'use client'

import type { CellProps } from './face'
import { lineInput } from './text'

/** An address to go to: http and https only, whatever was stored. */
export function UrlCell({ value, isShort }: CellProps) {
  const text = String(value)
  const shown = text.replace(/^https?:\/\//, '').replace(/\/$/, '')
  if (isShort || !/^https?:\/\//i.test(text)) return <>{shown}</>
  return (
    <a
      href={text}
      target="_blank"
      rel="noreferrer noopener"
      className="text-celadon underline-offset-2 hover:underline"
    >
      {shown}
    </a>
  )
}

export const UrlInput = lineInput({ inputMode: 'url' })
