'use client'

import { useEffect, useState } from 'react'
import { ask } from '@/components/records/record-api'
import { newDraftKey } from '@/components/shell/new-draft-key'
import { onPresence } from '@/components/shell/live-positions'

export interface Person {
  id: string
  name: string
}

/**
 * Says that this tab looks at a board, as long as it is in sight, and gives who else does: asked for when somebody comes or goes, as the
 * live stream tells, and never otherwise.
 */
export function usePresent(pipelineId: string): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([])
  useEffect(() => {
    const tab = newDraftKey()
    let stream: string | null = null
    let asked = 0
    const say = async (at: string | null) => {
      if (stream === null) return
      const mine = (asked += 1)
      const body = { stream, tab, pipelineId: at }
      const answer = await ask<{ people: Person[] }>('POST', '/api/board/here', { body })
      if (answer.ok && mine === asked) setPeople(answer.value.people)
    }
    const look = () => void say(document.hidden ? null : pipelineId)
    // A page that goes away finishes no question, but does send what it has to say.
    const go = () => {
      if (stream === null) return
      const body = JSON.stringify({ stream, tab, pipelineId: null })
      navigator.sendBeacon('/api/board/here', new Blob([body], { type: 'application/json' }))
    }
    const stop = onPresence((news) => {
      if ('stream' in news) stream = news.stream
      else if (news.here !== pipelineId || document.hidden) return
      look()
    })
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', go)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', go)
      go()
      asked += 1
    }
  }, [pipelineId])
  return people
}
