'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { type ListAddress, writeListAddress } from '@/lib/records/list-address'
import type { ListPage } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { moreOfList } from './record-api'
import { useRecordChanges } from './record-changes'

type State = 'resting' | 'loading' | 'failed'

/** The most rows that are given at once. */
const MOST = 200

const sizeOf = (pages: readonly ListPage[]) => pages.reduce((sum, { rows }) => sum + rows.length, 0)

/**
 * The rows of a list: the page that came with it and those asked for since. After a change everything shown is asked
 * for anew, page after page, and what is shown stays until the answer is there.
 */
export function useListRows(record: RecordName, address: ListAddress, first: ListPage) {
  const router = useRouter()
  const [pages, setPages] = useState([first])
  const [state, setState] = useState<State>('resting')
  const turn = useRef(0)
  const asked = writeListAddress(new URLSearchParams(), address).toString()

  useRecordChanges(() => router.refresh())
  const former = useRef({ first, asked })
  useEffect(() => {
    if (former.current.first === first) return
    // Another filter or order begins at its first page.
    const count = former.current.asked === asked ? sizeOf(pages) : 0
    former.current = { first, asked }
    const mine = ++turn.current
    if (count <= first.rows.length) return setPages([first])
    void (async () => {
      const anew = [first]
      for (let cursor = first.nextCursor; cursor && sizeOf(anew) < count;) {
        const answer = await moreOfList(record, asked, cursor, Math.min(count - sizeOf(anew), MOST))
        if (!answer.ok) break
        anew.push(answer.value)
        cursor = answer.value.nextCursor
      }
      if (mine === turn.current) setPages(anew)
    })()
  })

  async function loadMore() {
    const cursor = pages.at(-1)?.nextCursor
    if (!cursor || state === 'loading') return
    const mine = turn.current
    setState('loading')
    // Who goes on wants more: twice as many are there each time, up to the most that is given at once.
    const answer = await moreOfList(record, asked, cursor, Math.min(sizeOf(pages), MOST))
    setState(answer.ok ? 'resting' : 'failed')
    // The list was asked for anew meanwhile: this page belongs to the former one.
    if (answer.ok && mine === turn.current) setPages((before) => [...before, answer.value])
  }

  const seen = new Set<unknown>()
  const rows = pages
    .flatMap((page) => page.rows)
    // A row that changed its place between two pages is shown once.
    .filter(({ id }) => !seen.has(id) && seen.add(id))
  const labels = Object.assign({}, ...pages.map((page) => page.labels)) as ListPage['labels']
  return { rows, labels, hasMore: pages.at(-1)?.nextCursor !== null, state, loadMore }
}
