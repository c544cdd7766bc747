'use client'

import { Check, Circle, CircleDashed, CircleDot, CircleX, Trophy } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import type { PathStep } from '@/lib/domain/stage-path'
import type { StageChoices } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'

type Step = PathStep<StageChoices['stages'][number]>

/** One stage of the path: its name, the days there, and the way into it where one may move and it is another. */
export function PathStepLine({ step, onMove }: { step: Step; onMove: (() => void) | undefined }) {
  const { t } = useSpeech()
  const { stage, state } = step
  const days = useDays(step)
  const look = classNames(
    'grid h-full min-h-12 w-full content-start gap-0.5 border-t-3 px-2 py-1.5 text-left',
    looks[state === 'here' && stage.kind === 'lost' ? 'lost' : state],
  )
  const words = (
    <>
      <span className="flex min-w-0 items-center gap-1.5">
        <Mark step={step} />
        <span className={classNames('truncate', state === 'here' && 'font-bold')}>{stage.name}</span>
      </span>
      <span
        className={classNames(
          'pl-5.5 text-12',
          state === 'here' ? 'text-ink-2' : 'text-ink-3',
          step.days === null && state === 'ahead' && 'sr-only',
        )}
      >
        {days}
      </span>
    </>
  )
  if (state === 'here' || !onMove)
    return (
      <span className={look} aria-current={state === 'here' ? 'step' : undefined}>
        {words}
      </span>
    )
  return (
    <button
      type="button"
      onClick={onMove}
      data-tooltip={t('stagePath.moveTo', { stage: stage.name })}
      className={classNames(look, 'rounded-b hover:bg-celadon-wash')}
    >
      {words}
    </button>
  )
}

const looks: Record<Step['state'] | 'lost', string> = {
  passed: 'border-celadon text-ink-2',
  here: 'rounded-b border-celadon bg-celadon-wash text-celadon',
  lost: 'rounded-b border-ink-2 bg-sunk text-ink',
  ahead: 'border-rule text-ink-2',
  skipped: 'border-rule border-dashed text-ink-3',
}

function Mark({ step: { stage, state } }: { step: Step }) {
  const className = 'size-4 shrink-0'
  if (stage.kind === 'won') return <Trophy aria-hidden className={className} />
  if (stage.kind === 'lost') return <CircleX aria-hidden className={className} />
  if (state === 'passed') return <Check aria-hidden className={classNames(className, 'text-celadon')} />
  if (state === 'here') return <CircleDot aria-hidden className={className} />
  if (state === 'skipped') return <CircleDashed aria-hidden className={className} />
  return <Circle aria-hidden className={className} />
}

function useDays({ state, days }: Step): string {
  const { t } = useSpeech()
  if (state === 'skipped') return t('stagePath.skipped')
  if (state === 'here') return days ? t('records.sinceDays', { n: days }) : t('records.sinceToday')
  if (days === null) return state === 'ahead' ? t('stagePath.ahead') : ''
  return t(state === 'ahead' ? 'stagePath.stoodDays' : 'records.daysIn', { n: days })
}
