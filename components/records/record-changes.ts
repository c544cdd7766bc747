'use client'

import { useEffect, useRef } from 'react'
import type { RecordName } from '@/lib/records/names'

/** A record that was changed from this page, or what the workspace has settled. */
export interface Changed {
  record: RecordName | 'workspace'
  id: string
}

const CHANGED = 'loudou-record-changed'

/** Tells every list and view of this page that a record has changed; other pages hear of it by the live stream. */
export function tellChanged(changed: Changed) {
  dispatchEvent(new CustomEvent<Changed>(CHANGED, { detail: changed }))
}

/** Hears of changes while the component stands. */
export function useRecordChanges(hear: (changed: Changed) => void) {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const heard = (event: Event) => latest.current((event as CustomEvent<Changed>).detail)
    addEventListener(CHANGED, heard)
    return () => removeEventListener(CHANGED, heard)
  }, [])
}
