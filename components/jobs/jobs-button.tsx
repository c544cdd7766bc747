'use client'

import { History } from 'lucide-react'
import { buttonLook } from '@/components/ui/button-look'
import { lazily } from '@/components/ui/lazily'
import { Popover } from '@/components/ui/popover'
import type { JobShown } from '@/lib/domain/jobs'
import { useSpeech } from '@/lib/i18n/react'
import { isUnderWay } from './job-news'
import { useJobs } from './use-jobs'
import { useJobEnds } from './use-job-ends'

const JobsList = lazily(() => import('./jobs-list'))

/** A quiet mark in the frame while long work of mine is under way, and for a day after; opens what it is and how far. */
export default function JobsButton() {
  const { t } = useSpeech()
  const { told, takeBack } = useJobEnds()
  const { jobs, look } = useJobs(told)
  if (jobs.length === 0) return null
  const going = jobs.filter(isUnderWay)
  const label = t('jobs.button', { n: going.length })
  return (
    <Popover
      label={t('jobs.jobs')}
      align="end"
      name={label}
      className={buttonLook('bare', 'gap-1.5')}
      button={
        going.length > 0 ? (
          <>
            <Ring share={shareOf(going)} />
            <span className="text-12 tabular-nums max-md:hidden">{Math.floor(shareOf(going) * 100)}%</span>
          </>
        ) : (
          <History aria-hidden className="size-4" />
        )
      }
    >
      {() => <JobsList jobs={jobs} onUndo={(job) => void takeBack(job)} onLook={look} />}
    </Popover>
  )
}

function shareOf(jobs: JobShown[]): number {
  const known = jobs.filter(({ total }) => total !== null && total > 0)
  const total = known.reduce((sum, each) => sum + (each.total ?? 0), 0)
  const done = known.reduce((sum, each) => sum + Math.min(each.done, each.total ?? 0), 0)
  return total === 0 ? 0 : done / total
}

function Ring({ share }: { share: number }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-4 -rotate-90">
      <circle cx="8" cy="8" r="6.5" fill="none" strokeWidth="3" className="stroke-rule" />
      <circle
        cx="8"
        cy="8"
        r="6.5"
        fill="none"
        strokeWidth="3"
        pathLength={1}
        strokeDasharray={`${share} 1`}
        className="stroke-celadon"
      />
    </svg>
  )
}
