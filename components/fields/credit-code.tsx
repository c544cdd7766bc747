'use client'

import type { CellProps } from './face'
import { lineInput } from './text'

/** 统一社会信用代码, its signs apart enough to be compared. */
export function CreditCodeCell({ value }: CellProps) {
  return <span className="font-mono">{String(value)}</span>
}

export const CreditCodeInput = lineInput()
