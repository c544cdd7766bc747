'use client'

import type { CellProps } from './face'

/** A value that is shown as it is kept: exact decimals, hours of a day, time zones. */
export function PlainCell({ value }: CellProps) {
  return <span className="whitespace-nowrap tabular-nums">{String(value)}</span>
}
