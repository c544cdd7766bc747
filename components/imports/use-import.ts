'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { tellChanged } from '@/components/records/record-changes'
import { isUnderWay } from '@/lib/domain/import-state'
import { type Followed, followImport } from './import-api'

const EVERY_MS = 800

/** Follows an import: again and again while something is being done with it, and when it was asked to look. */
export function useImport(given: Followed) {
  const [followed, setFollowed] = useState(given)
  const was = useRef(given.view.state)
  const { id } = given.view
  const look = useCallback(async () => {
    const answer = await followImport(id)
    if (!answer.ok) return
    const { view } = answer.value
    if (was.current === 'running' && view.state !== 'running') tellChanged({ record: view.record, id: '' })
    was.current = view.state
    setFollowed(answer.value)
  }, [id])
  const isGoing = isUnderWay(followed.view.state) || (followed.job !== null && followed.job.endedAt === null)
  useEffect(() => {
    if (!isGoing) return
    const timer = setInterval(() => void look(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isGoing, look])
  return { ...followed, look }
}
