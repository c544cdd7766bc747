'use client'

import { useMemo } from 'react'
import { undoBulk } from '@/components/records/record-api'
import { tellChanged } from '@/components/records/record-changes'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { JobShown } from '@/lib/domain/jobs'
import { useSpeech } from '@/lib/i18n/react'
import type { RecordName } from '@/lib/records/names'
import { tellJobStarted } from './job-news'

/** Says in the corner how long work has ended, with the way to take it back, and has lists of what it changed look again. */
export function useJobEnds() {
  const { t } = useSpeech()
  return useMemo(() => {
    async function takeBack({ batchId, title }: JobShown) {
      if (batchId === null) return
      const answer = await undoBulk(batchId)
      if (!answer.ok) return toastFailed(answer.title || t('jobs.notUndone', { name: title }))
      if (answer.value.jobId) tellJobStarted()
      else toastDone(t('jobs.undone', { name: title }))
    }
    function told(job: JobShown) {
      if (job.record) tellChanged({ record: job.record as RecordName, id: '' })
      const said = { name: job.title, line: job.lines[0] ?? '' }
      if (job.state === 'failed') return toastFailed(t('jobs.toldFailed', said))
      const text = t(job.state === 'done' ? 'jobs.toldDone' : 'jobs.toldCancelled', said)
      toastDone(text, job.batchId ? { undo: () => takeBack(job) } : {})
    }
    return { told, takeBack }
  }, [t])
}
