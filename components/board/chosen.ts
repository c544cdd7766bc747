import { useSyncExternalStore } from 'react'
import type { BoardColumn } from '@/lib/domain/board'
import { placeOf } from './places'

const none: ReadonlySet<string> = new Set()

/** Holds which cards are chosen, outside of React's state as the drag is: choosing one draws that card anew and no column. */
export function createChosen() {
  let ids = none
  let anchorId: string | null = null
  const listeners = new Set<() => void>()
  const set = (next: ReadonlySet<string>) => {
    ids = next
    listeners.forEach((listener) => listener())
  }
  return {
    ids: () => ids,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    toggle(id: string) {
      anchorId = id
      set(new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]))
    },
    /** Chooses all from the one chosen last to this, where both stand in one column; else this one. */
    extendTo(id: string, columns: readonly BoardColumn[]) {
      const column = columns.find((each) => placeOf(each, id) >= 0)
      const from = column && anchorId !== null ? placeOf(column, anchorId) : -1
      if (!column || from < 0) return this.toggle(id)
      const to = placeOf(column, id)
      const between = column.cards.slice(Math.min(from, to), Math.max(from, to) + 1)
      set(new Set([...ids, ...between.map((card) => card.id)]))
    },
    take: (wanted: Iterable<string>) => set(new Set(wanted)),
    clear() {
      anchorId = null
      if (ids.size > 0) set(none)
    },
  }
}

export type Chosen = ReturnType<typeof createChosen>

/** Gives one fact about what is chosen and draws again only when that fact changes. */
export function useChosen<Fact>(chosen: Chosen, read: (ids: ReadonlySet<string>) => Fact): Fact {
  return useSyncExternalStore(
    chosen.subscribe,
    () => read(chosen.ids()),
    () => read(none),
  )
}

/** Gives which cards go where one goes: all that are chosen where it is one of them, in the order in which they stand. */
export function movedWith(
  id: string,
  chosen: ReadonlySet<string>,
  columns: readonly BoardColumn[],
): readonly string[] {
  if (!chosen.has(id) || chosen.size < 2) return [id]
  const shown = columns
    .flatMap(({ cards }) => cards.map((card) => card.id))
    .filter((each) => chosen.has(each))
  // Those that are loaded no longer go behind.
  return [...shown, ...[...chosen].filter((each) => !shown.includes(each))]
}
