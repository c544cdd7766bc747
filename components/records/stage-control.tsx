'use client'

import { ChevronDown } from 'lucide-react'
import { Menu } from '@/components/ui/menu'
import type { RecordView, StageChoices } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { AmountSource } from './amount-source'
import { FieldLine } from './field-line'
import { StageChecklist } from './stage-checklist'
import { WaitingApproval } from './waiting-approval'
import { useStageMove } from './use-stage-move'

interface Props {
  view: RecordView
  moving: StageChoices
  /** The path of its stages is shown too, which says where it stands and leads on. */
  hasPath: boolean
}

/** What an opportunity is worth and where it stands, and the way to another stage; what closing needs is asked for. */
export function StageControl({ view, moving, hasPath }: Props) {
  const { values } = view
  const hasAmount = 'amount' in values
  if (hasPath && !hasAmount) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {hasAmount && (
        <div className="min-w-0 max-w-full">
          <dl>
            <FieldLine view={view} name="amount" isHeadline />
          </dl>
          <AmountSource view={view} />
        </div>
      )}
      {!hasPath && <StageMenu view={view} moving={moving} />}
      {!hasPath && (
        <div className="grid basis-full gap-2">
          {moving.waiting && <WaitingApproval waiting={moving.waiting} />}
          <StageChecklist view={view} moving={moving} />
        </div>
      )}
    </div>
  )
}

function StageMenu({ view, moving }: Omit<Props, 'hasPath'>) {
  const { t } = useSpeech()
  const { move, dialog } = useStageMove(view, moving)
  const { stageId } = view.values
  const stage = moving.stages.find((each) => each.id === stageId)
  const stay = moving.steps.find((step) => step.isHere)
  const label = (
    <>
      <span className="truncate">{stage?.name ?? t('records.notShown')}</span>
      {view.rights.includes('move') && <ChevronDown aria-hidden className="size-4 shrink-0" />}
    </>
  )
  const look =
    'inline-flex h-control min-w-0 items-center gap-1.5 rounded border border-celadon bg-celadon-wash px-3 font-bold text-celadon'
  return (
    <span className="flex min-w-0 items-center gap-2">
      {view.rights.includes('move') ? (
        <Menu
          className={`${look} hover:bg-celadon-chosen`}
          entries={[
            {
              kind: 'choice',
              key: 'stage',
              label: t('records.moveTo'),
              value: String(stageId),
              choices: moving.stages.map((each) => ({ value: each.id, label: each.name })),
              onChoose: move,
            },
          ]}
        >
          {label}
        </Menu>
      ) : (
        <span className={look}>{label}</span>
      )}
      {stay && (
        <span className="text-ink-2">
          {stay.days ? t('records.sinceDays', { n: stay.days }) : t('records.sinceToday')}
        </span>
      )}
      {dialog}
    </span>
  )
}
