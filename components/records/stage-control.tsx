'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { lazily } from '@/components/ui/lazily'
import { Menu } from '@/components/ui/menu'
import type { MoveDetails } from '@/lib/domain/board'
import { needsOf, together } from '@/lib/domain/move-needs'
import type { RecordView, StageChoices } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { FieldLine } from './field-line'
import { actOn, type Refusal } from './record-api'
import { shortName } from './short-name'
import { useTold } from './use-told'

const MoveNeeds = lazily(() => import('@/components/board/move-needs'))

/** A move that was refused for want of something a person can add, with what was added before. */
interface Asking {
  stageId: string
  needs: string[]
  message: string
  details: MoveDetails
}

/** What an opportunity is worth and where it stands, and the way to another stage; what closing needs is asked for. */
export function StageControl({ view, moving }: { view: RecordView; moving: StageChoices }) {
  const { t } = useSpeech()
  const told = useTold()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { values, id, title: name } = view
  const stage = moving.stages.find((each) => each.id === values.stageId)
  const stay = moving.steps.find((step) => step.isHere)
  const nameOf = (stageId: string) => moving.stages.find((each) => each.id === stageId)?.name ?? ''

  async function move(stageId: string, details: MoveDetails = {}): Promise<Refusal | null> {
    const answer = await actOn('opportunity', id, 'move', { stageId, ...details })
    if (answer.ok) {
      setAsking(null)
      const text = t('records.moved', { name: shortName(name), stage: nameOf(stageId) })
      told.done(text, { record: 'opportunity', id }, answer.value.eventId)
      return null
    }
    // What was filled in and is wrong stands beside its field.
    if (asking && answer.code === 'invalid_input') return answer
    const needs = needsOf(answer, view.rights.includes('bypass'))
    setAsking(needs.length > 0 ? { stageId, needs, message: answer.title, details } : null)
    if (needs.length === 0) told.failed(answer)
    return null
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
          key={asking.needs.join()}
          cards={[{ id, name }]}
          needs={asking.needs}
          message={asking.message}
          stageName={nameOf(asking.stageId)}
          onComplete={(more) => move(asking.stageId, together(asking.details, more))}
          onGiveUp={() => setAsking(null)}
        />
      )}
    </div>
  )
}
