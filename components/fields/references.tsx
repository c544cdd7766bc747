'use client'

import type { CellProps } from './face'
import { ReferenceCell } from './reference'

/** The names of several records, each leading there outside of lists. */
export function ReferencesCell(props: CellProps) {
  return (
    <span className="inline-flex flex-wrap gap-x-3 gap-y-1">
      {(props.value as string[]).map((id) => (
        <ReferenceCell key={id} {...props} value={id} />
      ))}
    </span>
  )
}
