'use client'

import { normalisePhone } from '@/lib/domain/phone'
import type { CellProps } from './face'
import { lineInput } from './text'

/** A number to dial; in lists it came masked and is text. */
export function PhoneCell({ value, isShort }: CellProps) {
  const number = normalisePhone(String(value))
  if (isShort || !number.ok) return <span className="whitespace-nowrap">{String(value)}</span>
  return (
    <a
      href={`tel:${number.value.replace('x', ';ext=')}`}
      className="whitespace-nowrap text-celadon underline-offset-2 hover:underline"
    >
      {String(value)}
    </a>
  )
}

export const PhoneInput = lineInput({ type: 'tel', inputMode: 'tel' })
