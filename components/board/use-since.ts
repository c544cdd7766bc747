'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** Gives the moment that the board is compared with, which lives in the address, and the way to another; the cards stay as they are. */
export function useSince(): [string | null, (since: string | null) => void] {
  const query = useSearchParams()
  const change = useCallback((since: string | null) => {
    const next = new URL(location.href)
    if (since) next.searchParams.set('since', since)
    else next.searchParams.delete('since')
    history.replaceState(null, '', next)
  }, [])
  return [query.get('since'), change]
}
