'use client'

import { useEffect } from 'react'
import { USUAL_SINCE } from '@/lib/domain/since'
import type { BoardColumn } from '@/lib/domain/board'
import type { BoardActions } from './board-actions'
import type { NewsStore } from './news-store'

/** After so long without a further change the comparison is made anew. */
const REST_MS = 1_200

/** Keeps the comparison with a moment in step with the board; where it cannot be read, nothing is compared. */
export function useBoardNews(
  store: NewsStore,
  base: readonly BoardColumn[],
  actions: BoardActions,
  since: string | null,
) {
  const standing = standingOf(base)
  useEffect(() => {
    const { news: asked } = actions
    if (!asked) return
    let isStale = false
    const ask = () =>
      asked(since ?? USUAL_SINCE)
        .then((news) => !isStale && store.show(news, since !== null))
        .catch(() => !isStale && store.show(null, false))
    const timer = setTimeout(() => void ask(), store.told().news === null ? 0 : REST_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [store, actions, since, standing])
}

/** What differs whenever a card on the board has changed or a figure has. */
function standingOf(base: readonly BoardColumn[]): string {
  return base
    .map(({ count, sums, cards }) => {
      const amounts = sums.map(({ amount }) => amount).join()
      return [count, amounts, cards.reduce((sum, { version }) => sum + version, 0)].join()
    })
    .join(';')
}
