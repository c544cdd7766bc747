'use client'

import { JobProgress } from '@/components/jobs/job-progress'
import type { JobShown } from '@/lib/domain/jobs'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportView } from '@/lib/records/import-view'
import { FileLine } from './file-line'

interface Props {
  view: ImportView
  job: JobShown | null
  onLook: () => void
}

/** How far an import, or its trial, is; it goes on when its page is left, and can be stopped. */
export default function RunningStep({ view, job, onLook }: Props) {
  const { t } = useSpeech()
  return (
    <div className="grid gap-4">
      <FileLine view={view} />
      <div className="max-w-xl" aria-live="polite">
        {job && <JobProgress job={job} onCancel={onLook} />}
      </div>
      <p className="text-14 text-ink-2">{t('importing.leave')}</p>
    </div>
  )
}
