'use client'

import { useEffect, useState } from 'react'
import type { UsualStays } from '@/lib/domain/usual-stays'
import type { BoardActions } from './board-actions'

const NONE: UsualStays = {}

/** Gives how long stays usually are, asked once for a board when it stands; nothing until then, and where it cannot be read. */
export function useUsualStays(actions: BoardActions): UsualStays {
  const [usual, setUsual] = useState(NONE)
  const [ask] = useState(() => actions.usual)
  useEffect(() => {
    let isStale = false
    ask?.()
      .then((told) => !isStale && setUsual(told))
      .catch(() => undefined)
    return () => {
      isStale = true
    }
  }, [ask])
  return usual
}
