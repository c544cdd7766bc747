'use client'

import { useEffect, useReducer, useRef, useState } from 'react'
import type { BoardColumn } from '@/lib/domain/board'
import { boardStep, openBoard } from '@/lib/domain/board-state'

/** Gives the board's state, its steps, and a look at the latest state for what happens later than a drawing. */
export function useBoardState(initial: readonly BoardColumn[]) {
  const [state, dispatch] = useReducer(boardStep, initial, openBoard)
  const [opened, setOpened] = useState(initial)
  // Another filter or a fresh page brings other columns; moves still under way stay on top of them.
  if (opened !== initial) {
    setOpened(initial)
    dispatch({ kind: 'opened', columns: initial })
  }
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])
  return { state, dispatch, latest }
}

export type BoardStateHold = ReturnType<typeof useBoardState>
