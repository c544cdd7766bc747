'use client'

import { useCallback, useState } from 'react'
import type { StageEffect } from '@/lib/domain/stage-effect'
import { descriptions } from '@/lib/records/all'
import type { Row } from '@/lib/records/list-page'
import type { Description } from '@/lib/records/description'
import type { RecordName } from '@/lib/records/names'
import { effectOf } from './record-api'

export interface Question {
  effect: StageEffect
  onAnswer: (isAgreed: boolean) => void
}

/**
 * Asks before an edit that other records follow: shows what it would do to them, and waits for an answer. Where none follow, or
 * that cannot be found out, the edit goes ahead: the act itself is the same.
 */
export function useCarrying(record: RecordName, id: string) {
  const [question, setQuestion] = useState<Question | null>(null)
  const isAgreed = useCallback(
    async (changed: Row): Promise<boolean> => {
      const { carries = [] }: Description = descriptions[record]
      const values = Object.fromEntries(Object.entries(changed).filter(([name]) => carries.includes(name)))
      if (Object.keys(values).length === 0) return true
      const effect = await effectOf(record, id, values)
      if (!effect.ok || effect.value.follow === 0) return true
      return new Promise((resolve) => {
        setQuestion({
          effect: effect.value,
          onAnswer: (agreed) => {
            setQuestion(null)
            resolve(agreed)
          },
        })
      })
    },
    [record, id],
  )
  return { question, isAgreed }
}
