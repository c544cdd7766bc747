'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { JobShown } from '@/lib/domain/jobs'
import { isUnderWay, onJobStarted } from './job-news'
import { myJobs } from './jobs-api'

/** The first look comes once the page has come to rest. */
const AFTER_MS = 2_500
/** While something of mine is under way, and how often at most where nobody looks at the page. */
const EVERY_MS = 1_000
const HIDDEN_MS = 10_000

/**
 * Gives my long work of late: asked for when the page has come to rest, when the window is looked at again, when this page
 * starts some, and again and again while some is under way. `onEnd` hears of each that ends meanwhile.
 */
export function useJobs(onEnd: (job: JobShown) => void): { jobs: JobShown[]; look: () => void } {
  const [jobs, setJobs] = useState<JobShown[]>([])
  const ended = useRef(onEnd)
  useEffect(() => {
    ended.current = onEnd
  })
  const again = useRef<() => void>(() => undefined)
  useEffect(() => {
    const going = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    let isAsking = false
    const later = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), ms)
    }
    async function look() {
      if (isAsking) return later(EVERY_MS)
      isAsking = true
      const answer = await myJobs()
      isAsking = false
      if (isGone) return
      // Not reached: it is asked again as long as something was under way.
      const found = answer.ok ? answer.value.jobs : null
      if (found) {
        setJobs(found)
        for (const job of found)
          if (isUnderWay(job)) going.add(job.id)
          else if (going.delete(job.id)) ended.current(job)
      }
      if (going.size > 0) later(document.hidden ? HIDDEN_MS : EVERY_MS)
    }
    again.current = () => later(0)
    const seen = () => !document.hidden && later(0)
    later(AFTER_MS)
    const leave = onJobStarted(() => later(0))
    document.addEventListener('visibilitychange', seen)
    return () => {
      isGone = true
      clearTimeout(timer)
      leave()
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
  return { jobs, look: useCallback(() => again.current(), []) }
}
