'use client'

import { useCallback, useEffect, useState } from 'react'
import type { BoardColumn } from '@/lib/domain/board'

/** Rows before the end of what is loaded at which the next page is asked for. */
const AHEAD = 8

export interface NextPage {
  isLoading: boolean
  hasFailed: boolean
  load: () => void
}

/** Loads a column's next page when the last drawn row comes near the end; after a failure it waits to be asked. */
export function useNextPage(
  column: BoardColumn,
  lastIndex: number,
  onLoadMore: (stageId: string, cursor: string) => Promise<void>,
): NextPage {
  const { stageId, nextCursor } = column
  const [loading, setLoading] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const load = useCallback(() => {
    if (nextCursor === null) return
    setLoading(nextCursor)
    setFailed(null)
    onLoadMore(stageId, nextCursor)
      .catch(() => setFailed(nextCursor))
      .finally(() => setLoading(null))
  }, [stageId, nextCursor, onLoadMore])

  const isNear = nextCursor !== null && lastIndex >= column.cards.length - AHEAD
  const isIdle = loading === null && failed !== nextCursor
  useEffect(() => {
    if (isNear && isIdle) load()
  }, [isNear, isIdle, load])
  return { isLoading: loading !== null, hasFailed: failed !== null && failed === nextCursor, load }
}
