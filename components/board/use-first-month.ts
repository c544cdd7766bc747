'use client'

import { type RefObject, useEffect } from 'react'

/** Where one column is seen at a time, a forecast begins with this month, and not with what has no day. */
export function useFirstMonth(track: RefObject<HTMLElement | null>, month: string | null) {
  useEffect(() => {
    if (month === null) return
    const column = track.current?.querySelector<HTMLElement>(`[data-stage-id="${month}"]`)
    if (column) track.current?.scrollTo({ left: column.offsetLeft })
  }, [track, month])
}
