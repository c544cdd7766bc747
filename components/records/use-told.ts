'use client'

import { useMemo } from 'react'
import { tellJobStarted } from '@/components/jobs/job-news'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { RecordName } from '@/lib/records/names'
import { type Answer, type Refusal, undoEvent } from './record-api'
import { type Changed, tellChanged } from './record-changes'

/** The one way that acts on records are told: done, with the way to take it back, or refused and why. */
export function useTold() {
  const { t } = useSpeech()
  return useMemo(() => {
    const why = (refusal: Refusal) => refusal.title || t('records.notSaved')
    async function takeBack(eventId: string, changed: Changed) {
      const answer = await undoEvent(eventId)
      if (!answer.ok) return toastFailed(t('records.undoFailed', { why: why(answer) }))
      tellChanged(changed)
      toastDone(t('records.undone'))
    }
    async function takeAllBack(undo: () => Promise<Answer<BulkEffect>>, changed: Changed) {
      const answer = await undo()
      if (!answer.ok) return toastFailed(t('records.undoFailed', { why: why(answer) }))
      if (answer.value.jobId) return tellJobStarted()
      tellChanged(changed)
      toastDone(t('bulk.undoneN', { n: answer.value.changed }))
      for (const { count, reason } of answer.value.refused)
        toastFailed(t('bulk.refused', { n: count, reason }))
    }
    return {
      why,
      done(text: string, changed: Changed, eventId: string | null) {
        tellChanged(changed)
        toastDone(text, eventId ? { undo: () => takeBack(eventId, changed) } : {})
      },
      /** The same for many records of a kind, with one step back for all. */
      doneTo(text: string, record: RecordName, undo: (() => Promise<Answer<BulkEffect>>) | null) {
        const changed = { record, id: '' }
        tellChanged(changed)
        toastDone(text, undo ? { undo: () => takeAllBack(undo, changed) } : {})
      },
      failed: (refusal: Refusal) => toastFailed(why(refusal)),
    }
  }, [t])
}
