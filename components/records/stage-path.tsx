'use client'

import { useEffect, useRef } from 'react'
import { stagePath } from '@/lib/domain/stage-path'
import type { RecordView, StageChoices } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { PathStepLine } from './path-step'
import { StageChecklist } from './stage-checklist'
import { WaitingApproval } from './waiting-approval'
import { useStageMove } from './use-stage-move'

/** The stages as one opportunity goes through them, with the days in each, and what to do in the one where it stands. */
export function StagePath({ view, moving }: { view: RecordView; moving: StageChoices }) {
  const { t } = useSpeech()
  const { move, dialog } = useStageMove(view, moving)
  const list = useRef<HTMLOListElement>(null)
  const steps = stagePath(moving.stages, moving.steps)
  const here = steps.find(({ state }) => state === 'here')
  const stageId = here?.stage.id

  // Where the row is wider than the screen, the present stage is what is seen of it.
  useEffect(() => {
    const row = list.current
    const step = row?.querySelector<HTMLElement>('[aria-current]')?.closest('li')
    if (row && step) row.scrollLeft = step.offsetLeft - (row.clientWidth - step.offsetWidth) / 2
  }, [stageId])

  return (
    <section aria-label={t('stagePath.title')} className="grid min-w-0 gap-2">
      <ol
        ref={list}
        className="relative flex min-w-0 gap-1 overflow-x-auto [scrollbar-width:none] *:min-w-32 *:flex-1 md:*:min-w-20"
      >
        {steps.map((step) => (
          <li key={step.stage.id}>
            <PathStepLine
              step={step}
              onMove={view.rights.includes('move') ? () => move(step.stage.id) : undefined}
            />
          </li>
        ))}
      </ol>
      {moving.guidance && (
        <p className="max-w-240 border-l-2 border-celadon pl-3 whitespace-pre-line text-ink-2">
          <span className="mr-2 text-12 text-ink-3">{t('stagePath.guidance')}</span>
          {moving.guidance}
        </p>
      )}
      {moving.waiting && <WaitingApproval waiting={moving.waiting} />}
      <StageChecklist view={view} moving={moving} />
      {dialog}
    </section>
  )
}
