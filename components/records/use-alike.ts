'use client'

import { useEffect, useState } from 'react'
import type { Alike } from '@/lib/records/alike'
import { descriptions } from '@/lib/records/all'
import type { Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { alikeTo } from './record-api'

const PAUSE = 300

/**
 * Looks while a form is filled for records that may be the same, after 300 ms of rest; only what somebody wrote is looked for.
 * An answer that came too late is not shown, and one that does not come is no trouble: saving does not wait for it.
 */
export function useAlike(record: RecordName, id: string | undefined, changed: Row): Alike[] {
  const watched = [...new Set((descriptions[record].alike ?? []).map(({ field }) => field))]
  const written = Object.fromEntries(
    watched.filter((field) => changed[field]).map((field) => [field, changed[field]]),
  )
  const wanted = JSON.stringify(written)
  const [found, setFound] = useState<{ of: string; alike: Alike[] }>({ of: '{}', alike: [] })

  useEffect(() => {
    if (wanted === '{}') return
    let isStale = false
    const timer = setTimeout(() => {
      void alikeTo(record, JSON.parse(wanted) as Row, id).then((answer) => {
        if (!isStale) setFound({ of: wanted, alike: answer.ok ? answer.value : [] })
      })
    }, PAUSE)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [record, id, wanted])
  return wanted === '{}' ? [] : found.alike
}
