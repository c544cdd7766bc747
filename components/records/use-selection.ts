'use client'

import { useState } from 'react'

/** Which rows of a list are chosen: some of them, or all that its filter leaves in, shown or not. */
export interface Selection {
  ids: ReadonlySet<string>
  isAll: boolean
  has: (id: string) => boolean
  toggle: (id: string) => void
  /** Chooses these rows, or none where all of them are chosen already. */
  toggleShown: (shown: readonly string[]) => void
  /** Chooses these rows and no others. */
  take: (ids: readonly string[]) => void
  takeAll: () => void
  clear: () => void
}

const none: ReadonlySet<string> = new Set()

/** Keeps the choice while the list stays the same: another filter or order forgets it, since nobody would see what is chosen. */
export function useSelection(asked: string): Selection {
  const [kept, setKept] = useState({ asked, ids: none, isAll: false })
  const { ids, isAll } = kept.asked === asked ? kept : { ids: none, isAll: false }
  const choose = (next: ReadonlySet<string>) => setKept({ asked, ids: next, isAll: false })
  return {
    ids,
    isAll,
    has: (id) => isAll || ids.has(id),
    toggle: (id) => choose(new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id])),
    toggleShown: (shown) =>
      choose(!isAll && shown.every((id) => ids.has(id)) ? none : new Set(isAll ? [] : shown)),
    take: (taken) => choose(new Set(taken)),
    takeAll: () => setKept({ asked, ids: none, isAll: true }),
    clear: () => choose(none),
  }
}
