'use client'

import { type ReactNode, useState } from 'react'
import { lazily } from '@/components/ui/lazily'
import type { MoveDetails } from '@/lib/domain/board'
import { isRequest, needsOf, together } from '@/lib/domain/move-needs'
import type { RecordView, StageChoices } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { actOn, type Refusal, requestApproval } from './record-api'
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

/** Gives the way to move an opportunity to another stage, and the dialog that asks for what the move lacks. */
export function useStageMove(
  view: RecordView,
  { stages }: StageChoices,
): { move: (stageId: string) => void; dialog: ReactNode } {
  const { t } = useSpeech()
  const told = useTold()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { id, title: name } = view
  const nameOf = (stageId: string) => stages.find((each) => each.id === stageId)?.name ?? ''

  async function request({ stageId }: Asking, details: MoveDetails): Promise<Refusal | null> {
    const answer = await requestApproval(id, stageId, details)
    if (!answer.ok) return answer
    setAsking(null)
    const stage = nameOf(stageId)
    told.done(t('board.askedApproval', { name: shortName(name), stage }), { record: 'opportunity', id }, null)
    return null
  }
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
  const dialog = asking && (
    <MoveNeeds
      key={asking.needs.join()}
      cards={[{ id, name }]}
      needs={asking.needs}
      message={asking.message}
      stageName={nameOf(asking.stageId)}
      onComplete={(more) => {
        const details = together(asking.details, more)
        return isRequest(asking.needs) ? request(asking, details) : move(asking.stageId, details)
      }}
      onGiveUp={() => setAsking(null)}
    />
  )
  return { move: (stageId) => void (stageId !== view.values.stageId && move(stageId)), dialog }
}
