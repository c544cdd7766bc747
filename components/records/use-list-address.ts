'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useOptimistic, useTransition } from 'react'
import { type ListAddress, writeListAddress } from '@/lib/records/list-address'

/** Gives what a list's address says and the way to another; what was just chosen shows at once, its rows a moment later. */
export function useListAddress(given: ListAddress) {
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const [isChanging, startChanging] = useTransition()
  const [address, show] = useOptimistic(given)
  const change = useCallback(
    (next: ListAddress) => {
      const wanted = writeListAddress(new URLSearchParams(query), next).toString()
      startChanging(() => {
        show(next)
        router.replace(wanted ? `${path}?${wanted}` : path, { scroll: false })
      })
    },
    [path, query, router, show],
  )
  return { address, change, isChanging }
}
