'use client'

import { useState } from 'react'
import { actOn, removeRecord } from '@/components/records/record-api'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { MOST_MERGED } from '@/lib/domain/stage-layout'
import { useSpeech } from '@/lib/i18n/react'
import type { StageLook } from './stage-line'
import { useLayoutTold } from './use-layout-told'

interface Props {
  stage: StageLook
  /** The other stages of its kind. */
  others: readonly StageLook[]
  /** The one that is offered first. */
  nearest: StageLook | undefined
  /** The pipeline has opportunities, wherever they stand. */
  isPipelineUsed: boolean
  onClose: () => void
}

/** Deletes a stage; where opportunities stand in it, asks where they go. */
export default function DeleteStage({ stage, others, nearest, isPipelineUsed, onClose }: Props) {
  const { t } = useSpeech()
  const told = useLayoutTold()
  const { id, name } = stage
  const n = stage.cards ?? 0
  const [intoId, setInto] = useState(nearest?.id ?? '')
  const [isBusy, setBusy] = useState(false)
  const trouble =
    others.length === 0 && isPipelineUsed
      ? t('layout.deleteLast', { kind: stage.kindName })
      : n > MOST_MERGED
        ? t('layout.tooMany', { n, limit: MOST_MERGED })
        : null

  async function remove() {
    setBusy(true)
    const answer = n > 0 ? await actOn('stage', id, 'merge', { intoId }) : await removeRecord('stage', id)
    setBusy(false)
    if (!answer.ok) return told.failed(answer)
    told.done(t('layout.deleted', { name }), answer.value.eventId)
    onClose()
  }
  return (
    <Dialog
      open
      urgent
      onClose={onClose}
      title={t('layout.deleteTitle', { name })}
      description={trouble ?? (n > 0 ? t('layout.deleteFull', { n }) : t('layout.deleteEmpty'))}
      footer={
        trouble ? (
          <Button onClick={onClose}>{t('words.close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('words.cancel')}</Button>
            <Button tone="danger" busy={isBusy} onClick={() => void remove()}>
              {n > 0 ? t('layout.deleteAndMove', { n }) : t('layout.deleteIt')}
            </Button>
          </>
        )
      }
    >
      {!trouble && n > 0 && (
        <Field label={t('layout.goTo')}>
          <Select value={intoId} onChange={(event) => setInto(event.currentTarget.value)}>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {`${other.name} · ${other.percent}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </Dialog>
  )
}
