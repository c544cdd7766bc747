'use client'

import type { RefObject } from 'react'
import { useShortcuts } from '@/components/shell/use-shortcuts'

interface Wishes {
  onEdit?: (id: string) => void
  onChoose?: (id: string) => void
  /** Goes along rows that are not all elements; where there is none, from link to link. */
  walks?: RefObject<((step: number) => void) | null>
}

/** What of a list takes the focus as one goes along it: each row's own link carries this attribute with the id. */
export const ROW = 'data-row-id'

/** The keys of a list: J and K go along it, Enter opens what has the focus, E edits it, X chooses it, / goes to the search. */
export function useRowKeys(list: RefObject<HTMLElement | null>, { onEdit, onChoose, walks }: Wishes) {
  const links = () =>
    [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW}]`) ?? [])].filter(
      // Of table and cards only one is shown.
      (link) => link.offsetParent !== null,
    )
  const current = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row

  function go(step: number) {
    if (walks?.current) return walks.current(step)
    const all = links()
    const at = all.findIndex((link) => link.getAttribute(ROW) === current())
    const next = at < 0 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts([
    { code: 'KeyJ', run: () => go(1) },
    { code: 'KeyK', run: () => go(-1) },
    {
      code: 'KeyE',
      run: () => {
        const id = current()
        if (id) onEdit?.(id)
      },
    },
    {
      code: 'KeyX',
      run: () => {
        const id = current()
        if (id) onChoose?.(id)
      },
    },
    {
      code: 'Slash',
      run: () => list.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
    },
  ])
}
