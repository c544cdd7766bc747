'use client'

import { useEffect, useRef, useState } from 'react'
import type { Answer } from '@/components/records/record-api'
import type { ReferenceOption } from '@/lib/records/reference-option'

const PAUSE = 120

interface Asked {
  /** What is asked for in full: the same question, the same text. */
  wanted: string
  /** Somebody is typing it, who may not be done. */
  isTyped: boolean
  isOpen: boolean
  ask: () => Promise<Answer<ReferenceOption[]>>
}

export interface PickList {
  options: ReferenceOption[]
  isFailed: boolean
  /** The options are those of the question as it stands. */
  isCurrent: boolean
}

/** Asks for the choices of a pick-list as they are typed, after 120 ms of rest; an answer that came too late is not shown. */
export function usePickList({ wanted, isTyped, isOpen, ask }: Asked): PickList {
  const [found, setFound] = useState<Omit<PickList, 'isCurrent'> & { of: string }>()
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })

  useEffect(() => {
    if (!isOpen) return
    let isStale = false
    const timer = setTimeout(
      () => {
        void latest.current().then((answer) => {
          if (isStale) return
          setFound({ of: wanted, options: answer.ok ? answer.value : [], isFailed: !answer.ok })
        })
      },
      isTyped ? PAUSE : 0,
    )
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [wanted, isTyped, isOpen])

  return {
    options: found?.options ?? [],
    isFailed: found?.isFailed ?? false,
    isCurrent: found?.of === wanted,
  }
}
