'use client'

import { useState } from 'react'
import type { Answer } from '@/components/records/record-api'
import { useTold } from '@/components/records/use-told'

/** Pages of the past so far, and the way to earlier ones; a new first page makes the others old. */
export function usePastPages<Page extends { nextCursor: string | null }>(
  first: Page,
  ask: (cursor: string) => Promise<Answer<Page>>,
) {
  const told = useTold()
  const [kept, setKept] = useState<{ of: Page; more: Page[] }>({ of: first, more: [] })
  const [isLoading, setLoading] = useState(false)
  const pages = [first, ...(kept.of === first ? kept.more : [])]
  const last = pages[pages.length - 1] as Page

  async function loadMore() {
    if (!last.nextCursor) return
    setLoading(true)
    const answer = await ask(last.nextCursor)
    setLoading(false)
    if (!answer.ok) return told.failed(answer)
    setKept({ of: first, more: [...pages.slice(1), answer.value] })
  }
  return { pages, last, hasMore: last.nextCursor !== null, isLoading, loadMore }
}
