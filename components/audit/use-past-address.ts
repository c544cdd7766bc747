'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useOptimistic, useTransition } from 'react'
import { type PastAddress, writePastAddress } from '@/lib/records/past-address'

/** Gives what a page of the past is narrowed to and the way to another; what was just chosen shows at once. */
export function usePastAddress(given: PastAddress) {
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const [isChanging, startChanging] = useTransition()
  const [address, show] = useOptimistic(given)
  const change = useCallback(
    (next: PastAddress) => {
      const wanted = writePastAddress(new URLSearchParams(query), next).toString()
      startChanging(() => {
        show(next)
        router.replace(wanted ? `${path}?${wanted}` : path, { scroll: false })
      })
    },
    [path, query, router, show],
  )
  return { address, change, isChanging }
}
