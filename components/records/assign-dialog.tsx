'use client'

import { type SyntheticEvent, useId, useState } from 'react'
import { FieldInput } from '@/components/fields/field-input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { descriptions } from '@/lib/records/all'
import type { Labels } from '@/lib/records/list-page'
import { useSpeech } from '@/lib/i18n/react'
import { actOn } from './record-api'
import { RecordWords } from './record-words'
import { shortName } from './short-name'
import { useTold } from './use-told'

interface Props {
  id: string
  /** The opportunity. */
  name: string
  owner: { id: string; name: string } | null
  onClose: () => void
}

/** Hands an opportunity to somebody else, with the way to take it back. */
export default function AssignDialog(props: Props) {
  return (
    <RecordWords>
      <Question {...props} />
    </RecordWords>
  )
}

function Question({ id, name, owner, onClose }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const formId = useId()
  const [ownerId, setOwnerId] = useState<unknown>(owner?.id ?? null)
  const [labels, setLabels] = useState<Labels>(owner ? { [owner.id]: owner.name } : {})
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const field = descriptions.opportunity.fields.ownerId
  if (!field) return null

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    if (typeof ownerId !== 'string') return setFault(t('problems.required'))
    if (ownerId === owner?.id) return onClose()
    setBusy(true)
    const answer = await actOn('opportunity', id, 'assign', { ownerId })
    setBusy(false)
    if (!answer.ok)
      return setFault(answer.errors.ownerId ? t(`problems.${answer.errors.ownerId}`) : told.why(answer))
    const text = t('records.assigned', { name: shortName(name), owner: labels[ownerId] ?? '' })
    told.done(text, { record: 'opportunity', id }, answer.value.eventId)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('records.assignTitle', { name: shortName(name) })}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={isBusy}>
            {t('records.assignAct')}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={(event) => void submit(event)}>
        <Field label={t('opportunity.ownerId')} error={fault} hint={t('records.assignHint')} required>
          <FieldInput
            record="opportunity"
            name="ownerId"
            field={{ ...field, isRequired: true }}
            value={ownerId}
            values={{}}
            labels={labels}
            autoFocus
            onChange={(value) => {
              setOwnerId(value)
              setFault(undefined)
            }}
            onLabel={(key, label) => setLabels((now) => ({ ...now, [key]: label }))}
          />
        </Field>
      </Form>
    </Dialog>
  )
}
