'use client'

import { type FormEvent, useId, useState } from 'react'
import { actOn } from '@/components/records/record-api'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useSpeech } from '@/lib/i18n/react'
import { useLayoutTold } from './use-layout-told'

interface Props {
  pipeline: { id: string; name: string }
  /** Hears of the copy before the dialog closes. */
  onMade: (id: string) => void
  onClose: () => void
}

/** Copies a pipeline with all its stages under a name of its own. */
export default function CopyPipeline({ pipeline, onMade, onClose }: Props) {
  const { t } = useSpeech()
  const told = useLayoutTold()
  const formId = useId()
  const [name, setName] = useState(() => t('layout.copyOf', { name: pipeline.name }))
  const [nameEn, setNameEn] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isLacking, setLacking] = useState(false)

  async function copy(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (name.trim() === '') return setLacking(true)
    setBusy(true)
    const answer = await actOn('pipeline', pipeline.id, 'copy', { name, nameEn: nameEn.trim() || null })
    setBusy(false)
    if (!answer.ok) return told.failed(answer)
    onMade(String(answer.value.id))
    told.done(t('layout.copied', { name }), answer.value.eventId)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('layout.copyTitle', { name: pipeline.name })}
      description={t('layout.copyAbout')}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={isBusy}>
            {t('layout.copyIt')}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={(event) => void copy(event)}>
        <Field label={t('layout.copyName')} required error={isLacking ? t('layout.fillIn') : undefined}>
          <Input
            autoFocus
            value={name}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setLacking(false)
            }}
          />
        </Field>
        <Field label={t('layout.copyNameEn')}>
          <Input value={nameEn} onChange={(event) => setNameEn(event.currentTarget.value)} />
        </Field>
      </Form>
    </Dialog>
  )
}
