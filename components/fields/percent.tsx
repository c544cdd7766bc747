'use client'

import type { CellProps, InputProps } from './face'
import { WholeInput } from './whole'

export function PercentCell({ value }: CellProps) {
  return <>{`${String(value)}%`}</>
}

/** Whole per cent, with the sign beside. */
export function PercentInput(props: InputProps) {
  return (
    <span className="flex items-center gap-2">
      <WholeInput {...props} />
      <span aria-hidden className="text-ink-2">
        %
      </span>
    </span>
  )
}
