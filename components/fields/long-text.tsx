'use client'

import type { CellProps } from './face'
import { FormattedText } from './formatted-text'

/** A long text with its Markdown read; in a list the text as it was written. */
export function LongTextCell({ value, isShort }: CellProps) {
  return isShort ? <>{String(value)}</> : <FormattedText text={String(value)} />
}
