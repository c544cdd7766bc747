'use client'

import { useMemo } from 'react'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import { type Refusal, undoEvent } from './record-api'
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
    return {
      why,
      done(text: string, changed: Changed, eventId: string | null) {
        tellChanged(changed)
        toastDone(text, eventId ? { undo: () => takeBack(eventId, changed) } : {})
      },
      failed: (refusal: Refusal) => toastFailed(why(refusal)),
    }
  }, [t])
}
