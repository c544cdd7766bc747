'use client'

import { useEffect, useState } from 'react'
import { optionsOf, type OptionsWithin } from '@/components/records/record-api'
import type { RecordName } from '@/lib/records/names'
import type { ReferenceOption } from '@/lib/records/reference-option'

const PAUSE = 120

interface Found {
  of: string
  options: ReferenceOption[]
  isFailed: boolean
}

/** Asks for the choices of a pick-list as they are typed, after 120 ms of rest; an answer that came too late is not shown. */
export function useOptions(record: RecordName, text: string, isOpen: boolean, within: OptionsWithin) {
  const { customerId, ownersOf } = within
  const wanted = [text.trim(), customerId, ownersOf].join('\n')
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    if (!isOpen) return
    let isStale = false
    const timer = setTimeout(
      () => {
        void optionsOf(record, text.trim(), { customerId, ownersOf }).then((answer) => {
          if (isStale) return
          setFound({ of: wanted, options: answer.ok ? answer.value : [], isFailed: !answer.ok })
        })
      },
      text.trim() === '' ? 0 : PAUSE,
    )
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [record, text, isOpen, customerId, ownersOf, wanted])

  return {
    options: found?.options ?? [],
    isFailed: found?.isFailed ?? false,
    isCurrent: found?.of === wanted,
  }
}
