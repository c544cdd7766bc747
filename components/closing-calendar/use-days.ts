'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { onLivePosition } from '@/components/shell/live-positions'
import type { ClosingDay } from '@/lib/domain/forecast'

/** After a change somewhere the page is read again, at most so often. */
const REST_MS = 300

/**
 * Gives the days of the page that is shown, kept in step with what others do; another page comes with the address. Where they cannot be
 * read they stay as they are until the next change.
 */
export function useDays(given: ClosingDay[], read: () => Promise<ClosingDay[]>, position: number) {
  const [days, setDays] = useState(given)
  const [opened, setOpened] = useState(given)
  if (opened !== given) {
    setOpened(given)
    setDays(given)
  }
  const asked = useRef(0)
  const reload = useCallback(async () => {
    const mine = (asked.current += 1)
    const fresh = await read().catch(() => null)
    // Of several that were asked for only the latest is shown.
    if (fresh && mine === asked.current) setDays(fresh)
  }, [read])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let seen = position
    const stop = onLivePosition((now) => {
      if (now <= seen) return
      seen = now
      clearTimeout(timer)
      timer = setTimeout(() => void reload(), REST_MS)
    })
    return () => {
      clearTimeout(timer)
      asked.current += 1
      stop()
    }
  }, [reload, position])
  return { days, setDays, reload }
}
