'use client'

import { useState } from 'react'
import { OfferBoxes } from '@/components/fields/offer-boxes'
import type { RecordView, StageChoices } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { editRecord } from './record-api'
import { tellChanged } from './record-changes'
import { useTold } from './use-told'

/** What is checked of an opportunity before it goes on from its stage; a tick is kept at once. */
export function StageChecklist({ view, moving }: { view: RecordView; moving: StageChoices }) {
  const { t } = useSpeech()
  const told = useTold()
  const [sending, setSending] = useState<readonly string[] | null>(null)
  const { checklist } = moving
  if (checklist.length === 0 || !('checkedIds' in view.values)) return null
  const checked = sending ?? (view.values.checkedIds as string[])
  const done = checklist.filter(({ id }) => checked.includes(id)).length
  const mayTick = view.rights.includes('update') && view.settable.includes('checkedIds')

  async function keep(checkedIds: string[]) {
    setSending(checkedIds)
    const answer = await editRecord('opportunity', view.id, view.values.version as number, { checkedIds })
    if (!answer.ok) told.failed(answer)
    // Refused where somebody else changed it meanwhile: then what they have ticked is shown, and this tick is not.
    tellChanged({ record: 'opportunity', id: view.id })
    setSending(null)
  }
  return (
    <section aria-label={t('stagePath.checklist')} className="grid gap-1">
      <p className="flex items-baseline gap-2 text-12 text-ink-3">
        {t('stagePath.checklist')}
        <span className="text-ink-2">{t('stagePath.checkedOf', { done, of: checklist.length })}</span>
      </p>
      <OfferBoxes
        label={t('stagePath.checklist')}
        offers={checklist}
        chosen={checked}
        isDisabled={!mayTick || sending !== null}
        onChange={(chosen) => void keep(chosen)}
      />
    </section>
  )
}
