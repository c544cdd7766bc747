'use client'

import { useState } from 'react'
import { type Answer } from '@/components/records/record-api'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useSpeech } from '@/lib/i18n/react'
import type { RightsEffect, RightsWish } from '@/lib/records/role-rights'
import { EffectLines } from './effect-lines'
import { saveRights } from './rights-api'

interface Props {
  wish: RightsWish
  effect: RightsEffect
  onSaved: (eventId: string | null) => void
  onRefused: (refused: Extract<Answer<never>, { ok: false }>) => void
  onClose: () => void
}

/** Shows what changes to rights would come to, and makes them. */
export function EffectDialog({ wish, effect, onSaved, onRefused, onClose }: Props) {
  const { t } = useSpeech()
  const [isBusy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    const answer = await saveRights(wish)
    setBusy(false)
    if (answer.ok) return onSaved(answer.value.eventId)
    onRefused(answer)
  }
  return (
    <Dialog
      open
      urgent
      size="wide"
      onClose={onClose}
      title={t('rights.effect')}
      description={t('rights.effectDetail')}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button tone="primary" busy={isBusy} onClick={() => void save()}>
            {t('words.save')}
          </Button>
        </>
      }
    >
      <EffectLines effect={effect} wish={wish} />
    </Dialog>
  )
}
