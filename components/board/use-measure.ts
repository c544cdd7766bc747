'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** What the heads of columns say first. */
export const measures = ['sum', 'weighted', 'count', 'days'] as const
export type Measure = (typeof measures)[number]

/** Gives what the heads of columns say first, which lives in the address, and the way to another; what the address does not know is the sum. */
export function useMeasure(): [Measure, (measure: Measure) => void] {
  const query = useSearchParams()
  const change = useCallback((measure: Measure) => {
    const next = new URL(location.href)
    if (measure === 'sum') next.searchParams.delete('measure')
    else next.searchParams.set('measure', measure)
    history.replaceState(null, '', next)
  }, [])
  return [measures.find((each) => each === query.get('measure')) ?? 'sum', change]
}
