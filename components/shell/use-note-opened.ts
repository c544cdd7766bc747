'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { noteOpened } from './opened-records'
import type { RecordRef } from './record-ref'
import { useOpenRecord } from './use-open-record'

/** Remembers in this browser which records somebody opened, beside a page or on their own. */
export function useNoteOpened(userId: string, pageRecord: (pathname: string) => RecordRef | null) {
  const beside = useOpenRecord()
  const pathname = usePathname()

  useEffect(() => {
    const ref = beside ?? pageRecord(pathname)
    if (ref) noteOpened(localStorage, userId, ref)
  }, [beside, pathname, pageRecord, userId])
}
