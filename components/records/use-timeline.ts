'use client'

import { useEffect, useState } from 'react'
import type { RecordName } from '@/lib/records/names'
import type { TimelineEntry, TimelinePage } from '@/lib/records/timeline-entry'
import { timelinePage } from './record-api'
import { useTold } from './use-told'

interface Pages {
  of: TimelinePage
  field: string
  pages: TimelinePage[]
}

/**
 * The entries of a timeline so far, and the way to earlier ones. A new first page makes the earlier ones old: they are asked
 * for again where wanted. Narrowed to a field, the first page is asked for as well.
 */
export function useTimeline(record: RecordName, id: string, first: TimelinePage, field: string) {
  const told = useTold()
  const [kept, setKept] = useState<Pages>({ of: first, field, pages: [] })
  const [isLoading, setLoading] = useState(false)
  const isCurrent = kept.of === first && kept.field === field
  const more = isCurrent ? kept.pages : []
  const pages = field === '' ? [first, ...more] : more
  const cursor = pages.at(-1)?.nextCursor ?? undefined

  async function load(from: string | undefined) {
    setLoading(true)
    const answer = await timelinePage(record, id, { ...(from && { cursor: from }), ...(field && { field }) })
    setLoading(false)
    if (!answer.ok) return told.failed(answer)
    setKept({ of: first, field, pages: [...(from ? more : []), answer.value] })
  }
  useEffect(() => {
    let isOver = false
    if (field === '') return
    void timelinePage(record, id, { field }).then((answer) => {
      if (isOver) return
      if (answer.ok) setKept({ of: first, field, pages: [answer.value] })
      else told.failed(answer)
    })
    return () => {
      isOver = true
    }
  }, [record, id, first, field, told])

  const entries: TimelineEntry[] = pages.flatMap((page) => page.entries)
  return {
    entries,
    hasMore: cursor !== undefined,
    isLoading,
    isWaiting: pages.length === 0,
    loadMore: () => load(cursor),
  }
}
