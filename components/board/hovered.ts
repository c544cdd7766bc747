import { useSyncExternalStore } from 'react'

/** Holds which card a mouse rests on, outside of React's state: only the cards it leaves and comes to are drawn anew. */
export function createHovered() {
  let id: string | null = null
  const listeners = new Set<() => void>()
  return {
    id: () => id,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show(next: string | null) {
      if (next === id) return
      id = next
      listeners.forEach((listener) => listener())
    },
  }
}

export type Hovered = ReturnType<typeof createHovered>

/** Says whether the mouse rests on a card. */
export function useHovered(hovered: Hovered, id: string): boolean {
  return useSyncExternalStore(
    hovered.subscribe,
    () => hovered.id() === id,
    () => false,
  )
}
