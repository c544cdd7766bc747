'use client'

import { useEffect, useRef } from 'react'
import type { BoardFilter, ColumnFigures } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'

/** Says how many opportunities a board shows, when what it is narrowed to has changed and its columns have come. */
export function useFilterVoice(
  { ownerIds, text, filter }: BoardFilter,
  columns: readonly ColumnFigures[],
  say: (text: string) => void,
) {
  const { t } = useSpeech()
  const key = JSON.stringify([ownerIds, text, filter])
  const told = useRef(key)
  const n = columns.reduce((sum, { count }) => sum + count, 0)
  useEffect(() => {
    if (told.current === key) return
    told.current = key
    say(t('board.sayFiltered', { n }))
  }, [key, n, say, t])
}
