'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { toastFailed } from '@/components/ui/toast'
import type { JobShown } from '@/lib/domain/jobs'
import type { Translate } from '@/lib/i18n/translate'
import { useSpeech } from '@/lib/i18n/react'
import { isUnderWay } from './job-news'
import { cancelJob } from './jobs-api'

interface Props {
  job: JobShown
  /** Called when it was asked to stop, to look again. */
  onCancel: () => void
}

/** How far long work is, in a bar, in numbers and in time, and the way to stop it; what has ended tells how. */
export function JobProgress({ job, onCancel }: Props) {
  const { t, language } = useSpeech()
  const [isAsked, setAsked] = useState(false)
  const { title, lines, done, total } = job
  const figure = (value: number) => new Intl.NumberFormat(language).format(value)
  const isGoing = isUnderWay(job)
  const words =
    total === null
      ? t('jobs.stepOf', { done: figure(done) })
      : t('jobs.step', { done: figure(done), total: figure(total) })
  async function cancel() {
    setAsked(true)
    const answer = await cancelJob(job.id)
    if (!answer.ok) {
      setAsked(false)
      return toastFailed(answer.title || t('jobs.notCancelled'))
    }
    onCancel()
  }
  return (
    <div className="grid gap-1.5">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 py-1 font-bold">{title}</p>
        {isGoing && !job.isCancelAsked && (
          <Button
            tone="bare"
            busy={isAsked}
            aria-label={t('jobs.cancelThis', { name: title })}
            onClick={() => void cancel()}
          >
            {t('jobs.cancel')}
          </Button>
        )}
      </div>
      {isGoing && (
        <>
          <div
            role="progressbar"
            aria-label={title}
            aria-valuemin={0}
            aria-valuemax={total ?? undefined}
            aria-valuenow={total === null ? undefined : Math.min(done, total)}
            aria-valuetext={words}
            className="h-1.5 overflow-clip rounded bg-sunk outline outline-rule"
          >
            <div
              className="h-full bg-celadon transition-[width]"
              style={{ width: `${total ? Math.min(1, done / total) * 100 : 0}%` }}
            />
          </div>
          <p className="flex justify-between gap-4 text-12 text-ink-2 tabular-nums">
            <span>{words}</span>
            <span>{restOf(job, t)}</span>
          </p>
        </>
      )}
      {!isGoing && (
        <p className="text-12 font-bold text-ink-2">
          {t(`jobs.${job.state as 'done' | 'failed' | 'cancelled'}`)}
        </p>
      )}
      {lines.map((line) => (
        <p key={line} className="text-12 text-ink-2">
          {line}
        </p>
      ))}
    </div>
  )
}

function restOf({ state, isCancelAsked, secondsLeft }: JobShown, t: Translate): string {
  if (isCancelAsked) return t('jobs.cancelling')
  if (state === 'waiting') return t('jobs.waiting')
  if (secondsLeft === null) return ''
  return secondsLeft < 90
    ? t('jobs.rest', { n: secondsLeft })
    : t('jobs.restMinutes', { n: Math.round(secondsLeft / 60) })
}
