'use client'

import { Button } from '@/components/ui/button'
import type { JobShown } from '@/lib/domain/jobs'
import { useSpeech } from '@/lib/i18n/react'
import { JobProgress } from './job-progress'

interface Props {
  jobs: JobShown[]
  onUndo: (job: JobShown) => void
  onLook: () => void
}

/** My long work of late, the newest first. */
export default function JobsList({ jobs, onUndo, onLook }: Props) {
  const { t } = useSpeech()
  return (
    <div className="grid gap-3">
      <div>
        <h2 className="text-14 font-bold">{t('jobs.jobs')}</h2>
        <p className="text-12 text-ink-3">{t('jobs.about')}</p>
      </div>
      <ul className="grid gap-3">
        {jobs.map((job) => (
          <li key={job.id} className="grid gap-1 border-t border-rule pt-2">
            <JobProgress job={job} onCancel={onLook} />
            {job.endedAt !== null && job.batchId !== null && (
              <Button
                className="justify-self-start"
                aria-label={t('jobs.undoThis', { name: job.title })}
                onClick={() => onUndo(job)}
              >
                {t('words.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
