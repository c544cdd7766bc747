import type { BoardCard, MoveTarget } from '@/lib/domain/board'

/** The card in the air and where it would land; `index` counts the target column's loaded cards without it. */
export interface DragView {
  card: BoardCard | null
  /** All that go with it, itself included, in their order. */
  ids: readonly string[]
  by: 'pointer' | 'keys'
  target: MoveTarget | null
  index: number
  /** It hovers over a place to close it, and over no column. */
  isZone?: boolean
}

/** What a column's list can be asked by those who drag or walk over it. */
export interface ListHandle {
  /** The place under a point of the screen, the moving card not counted. */
  indexAt(clientY: number, movingId: string): number
  reveal(index: number): void
  focusAt(index: number): void
}

const resting: DragView = { card: null, ids: [], by: 'pointer', target: null, index: 0 }

/**
 * Holds what changes many times a second while a card is dragged, outside of React's state: only the insertion
 * line and the lifted card listen, so a drag draws no column anew.
 */
export function createDragStore() {
  let view = resting
  let wanted: string | null = null
  const listeners = new Set<() => void>()
  return {
    lists: new Map<string, ListHandle>(),
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show(next: DragView) {
      view = next
      listeners.forEach((listener) => listener())
    },
    rest() {
      this.show(resting)
    },
    /** Asks the list that will hold the card to focus it once it is there. */
    wantFocus(id: string) {
      wanted = id
    },
    takeWanted(id: string) {
      if (wanted !== id) return false
      wanted = null
      return true
    },
    wanted: () => wanted,
  }
}

export type DragStore = ReturnType<typeof createDragStore>
