import { startTransition, useEffect, useState } from 'react'

/**
 * Gives how many of so many rows are to be elements: at first no more than a screen shows, so that it is seen soon, and all of
 * them once it is there.
 */
export function useFirstRows(count: number, onScreen: number): number {
  const [isThere, setThere] = useState(false)
  useEffect(() => startTransition(() => setThere(true)), [])
  return isThere ? count : Math.min(count, onScreen)
}
