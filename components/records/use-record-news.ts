'use client'

import { useEffect, useRef } from 'react'
import { onLivePosition } from '@/components/shell/live-positions'
import { whenIdle } from '@/components/ui/when-idle'
import type { RecordView } from '@/lib/records/record-view'
import { timelinePage } from './record-api'

/** However much happens in the workspace, one record is asked about this often at most. */
const REST_MS = 700

/** Calls `hear` when somebody does anything to the record that is shown: whatever is done to one stands first in its timeline. */
export function useRecordNews({ record, id, timeline }: RecordView, hear: () => Promise<void>) {
  const shown = useRef({ latest: timeline.entries[0]?.id, hear })
  useEffect(() => {
    shown.current = { latest: timeline.entries[0]?.id, hear }
  })
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let leave = () => undefined as void
    async function look() {
      const answer = await timelinePage(record, id, {})
      rest = undefined
      if (isOver) return
      const isGone = !answer.ok && answer.code === 'not_found'
      if (isGone || (answer.ok && answer.value.entries[0]?.id !== shown.current.latest))
        await shown.current.hear()
    }
    const wait = whenIdle(() => {
      leave = onLivePosition(() => {
        rest ??= setTimeout(() => void look(), REST_MS)
      })
    })
    return () => {
      isOver = true
      wait()
      clearTimeout(rest)
      leave()
    }
  }, [record, id])
}
