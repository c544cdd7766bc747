'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useTransition } from 'react'
import type { BoardFilter } from '@/lib/domain/board'
import { writeFilter } from './filter-address'

/** Gives the way to another filter, which lives in the URL and so can be linked, reloaded and gone back from. */
export function useBoardFilter() {
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const [isChanging, startChanging] = useTransition()
  const change = useCallback(
    (filter: BoardFilter) => {
      const address = writeFilter(new URLSearchParams(query), filter).toString()
      startChanging(() => router.replace(address ? `${path}?${address}` : path, { scroll: false }))
    },
    [path, query, router],
  )
  return { change, isChanging }
}
