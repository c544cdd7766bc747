'use client'

import { useSyncExternalStore } from 'react'

const WIDE = '(width >= 48rem)'

function subscribe(changed: () => void) {
  const query = matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Tells whether there is room beside the page, as on anything wider than a phone; true on the server. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  )
}

/** Tells the same once it is known: null on the server, and until the page has come alive. */
export function useKnownWidth(): boolean | null {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => null,
  )
}
