'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { onLivePosition } from '@/components/shell/live-positions'
import { waitingNow } from './inbox-api'

/** The stream begins once the page has come to rest: it must not compete with what the page itself wants. */
const AFTER_MS = 3_000
/** However much happens in the workspace, it is asked again this often at most. */
const REST_MS = 1_500

/** Pages that show what waits. */
const SHOWING = ['/today', '/inbox']

/** Gives how much waits for me, live; pages that show it are asked for anew when something came or went. */
export function useWaiting(given: number): number {
  const router = useRouter()
  const path = usePathname()
  const [known, setKnown] = useState({ given, total: given })
  if (known.given !== given) setKnown({ given, total: given })
  const heard = useRef<(total: number, isNews: boolean) => void>(undefined)
  useEffect(() => {
    heard.current = (total, isNews) => {
      setKnown({ given, total })
      if ((isNews || total !== known.total) && SHOWING.includes(path)) router.refresh()
    }
  })
  useEffect(() => {
    let latest: string | null | undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    let leave = () => undefined as void
    async function look() {
      const answer = await waitingNow()
      rest = undefined
      if (!answer.ok) return
      const isNews = latest !== undefined && latest !== answer.value.latest
      latest = answer.value.latest
      heard.current?.(answer.value.total, isNews)
    }
    const start = setTimeout(() => {
      void look()
      leave = onLivePosition(() => {
        rest ??= setTimeout(() => void look(), REST_MS)
      })
    }, AFTER_MS)
    return () => {
      clearTimeout(start)
      clearTimeout(rest)
      leave()
    }
  }, [])
  return known.total
}
