'use client'

import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { type Refusal, undoEvent } from '@/components/records/record-api'
import { toastDone, toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'

/** How acts on pipelines and stages are told: done, with the way to take them back, or refused and why; then the page is read again. */
export function useLayoutTold() {
  const { t } = useSpeech()
  const router = useRouter()
  return useMemo(() => {
    const failed = (refusal: Refusal) => toastFailed(refusal.title || t('layout.failed'))
    async function takeBack(eventId: string) {
      const answer = await undoEvent(eventId)
      if (!answer.ok) return failed(answer)
      toastDone(t('layout.undone'))
      router.refresh()
    }
    return {
      failed,
      done(text: string, eventId: string | null) {
        if (eventId) toastDone(text, { undo: () => takeBack(eventId) })
        router.refresh()
      },
    }
  }, [t, router])
}
