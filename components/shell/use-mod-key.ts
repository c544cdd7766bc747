'use client'

import { useSyncExternalStore } from 'react'
import { onApple } from './use-shortcuts'

const never = () => () => undefined

/** Gives the name of the key that goes with K: Ctrl, or ⌘ on Apple machines once the page runs there. */
export function useModKey(): 'Ctrl' | '⌘' {
  return useSyncExternalStore(
    never,
    () => (onApple() ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  )
}
