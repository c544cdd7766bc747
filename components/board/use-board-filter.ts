'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useOptimistic, useTransition } from 'react'
import type { BoardFilter } from '@/lib/domain/board'
import { writeFilter } from './filter-address'

/**
 * Gives the filter and the way to another, which lives in the URL and so can be linked, reloaded and gone back
 * from; what was just chosen shows at once, while its cards are still on the way.
 */
export function useBoardFilter(given: BoardFilter, hasUsual: boolean) {
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const [isChanging, startChanging] = useTransition()
  const [filter, showFilter] = useOptimistic(given)
  const change = useCallback(
    (next: BoardFilter) => {
      const address = writeFilter(new URLSearchParams(query), next, hasUsual).toString()
      startChanging(() => {
        showFilter(next)
        const goal = address ? `${path}?${address}` : path
        if (isTyping(filter, next)) router.replace(goal, { scroll: false })
        else router.push(goal, { scroll: false })
      })
    },
    [filter, hasUsual, path, query, router, showFilter],
  )
  return { filter, change, isChanging }
}

/** Letter upon letter of one search is one step of the history; every other choice is a step that Back takes back. */
function isTyping(from: BoardFilter, to: BoardFilter): boolean {
  return from.text !== '' && to.text !== '' && restOf(from) === restOf(to)
}

function restOf({ ownerIds, filter, card }: BoardFilter): string {
  return JSON.stringify([ownerIds, filter, card])
}
