'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { lazily } from '@/components/ui/lazily'
import { Menu } from '@/components/ui/menu'
import type { MoveDetails, MoveNeed } from '@/lib/domain/board'
import type { RecordView, StageChoices } from '@/lib/records/record-view'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { useSpeech } from '@/lib/i18n/react'
import { FieldLine } from './field-line'
import { actOn } from './record-api'
import { shortName } from './short-name'
import { useTold } from './use-told'

const MoveNeeds = lazily(() => import('@/components/board/move-needs'))
const NEEDS: readonly MoveNeed[] = ['lostReasonId', 'closedOn', 'amount']

/** What an opportunity is worth and where it stands, and the way to another stage; what closing needs is asked for. */
export function StageControl({ view, moving }: { view: RecordView; moving: StageChoices }) {
  const { t } = useSpeech()
  const told = useTold()
  const { today } = useSurroundings()
  const [asking, setAsking] = useState<{ stageId: string; needs: MoveNeed[]; message: string } | null>(null)
  const { values, id, title: name } = view
  const stage = moving.stages.find((each) => each.id === values.stageId)
  const stay = moving.steps.find((step) => step.isHere)
  const amount = typeof values.amount === 'number' ? values.amount : null
  const nameOf = (stageId: string) => moving.stages.find((each) => each.id === stageId)?.name ?? ''

  async function move(stageId: string, details: MoveDetails = {}) {
    const answer = await actOn('opportunity', id, 'move', { stageId, ...details })
    if (answer.ok) {
      setAsking(null)
      const text = t('records.moved', { name: shortName(name), stage: nameOf(stageId) })
      return told.done(text, { record: 'opportunity', id }, answer.value.eventId)
    }
    const needs = NEEDS.filter((need) => need in answer.errors)
    if (answer.code === 'missing_details' && needs.length > 0)
      setAsking({ stageId, needs, message: answer.title })
    else told.failed(answer)
  }
  const label = (
    <>
      <span className="truncate">{stage?.name ?? t('records.notShown')}</span>
      {view.rights.includes('move') && <ChevronDown aria-hidden className="size-4 shrink-0" />}
    </>
  )
  const look =
    'inline-flex h-control min-w-0 items-center gap-1.5 rounded border border-celadon bg-celadon-wash px-3 font-bold text-celadon'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {'amount' in values && (
        <dl className="min-w-0 max-w-full">
          <FieldLine view={view} name="amount" isHeadline />
        </dl>
      )}
      <span className="flex min-w-0 items-center gap-2">
        {view.rights.includes('move') ? (
          <Menu
            className={`${look} hover:bg-celadon-chosen`}
            entries={[
              {
                kind: 'choice',
                key: 'stage',
                label: t('records.moveTo'),
                value: String(values.stageId),
                choices: moving.stages.map((each) => ({ value: each.id, label: each.name })),
                onChoose: (stageId) => void (stageId !== values.stageId && move(stageId)),
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
            {stay.days === 0 ? t('records.sinceToday') : t('records.sinceDays', { n: stay.days })}
          </span>
        )}
      </span>
      {asking && (
        <MoveNeeds
          asking={{ ...asking, card: { name, amount, currency: String(values.currency) } }}
          stageName={nameOf(asking.stageId)}
          lostReasons={moving.lostReasons}
          today={today}
          onComplete={(details) => move(asking.stageId, details)}
          onGiveUp={() => setAsking(null)}
        />
      )}
    </div>
  )
}
