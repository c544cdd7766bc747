'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { newDraftKey } from '@/components/shell/new-draft-key'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import { filterOfAddress, type ListAddress, writeListAddress } from '@/lib/records/list-address'
import { plurals, type RecordName } from '@/lib/records/names'
import { createRecord } from './record-api'
import { useTold } from './use-told'

interface Props {
  record: RecordName
  as: 'view' | 'segment'
  address: ListAddress
  onClose: () => void
}

/** Keeps a list under a name: as a view of it, or its filter as a segment. */
export default function SaveListDialog({ record, as, address, onClose }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const told = useTold()
  const form = useId()
  const [key] = useState(newDraftKey)
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isTold, setTold] = useState(false)
  const isBlank = name.trim() === ''

  async function save(event: FormEvent) {
    event.preventDefault()
    if (isBlank) return setTold(true)
    setBusy(true)
    const kept =
      as === 'view'
        ? { list: plurals[record], address: writeListAddress(new URLSearchParams(), address).toString() }
        : { filter: askedOf(record, address) }
    const answer = await createRecord(as, { name: name.trim(), isShared, ...kept }, key)
    setBusy(false)
    if (!answer.ok) return told.failed(answer)
    const { id, eventId } = answer.value
    const saved = as === 'view' ? t('filter.viewSaved', { name }) : t('filter.segmentSaved', { name })
    told.done(saved, { record: as, id: String(id) }, eventId)
    onClose()
    router.refresh()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(as === 'view' ? 'filter.saveView' : 'filter.saveSegment')}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" busy={isBusy}>
            {t('words.save')}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={(event) => void save(event)}>
        <Field
          label={t('filter.viewName')}
          required
          error={isTold && isBlank ? t('shell.fieldMissing', { field: t('filter.viewName') }) : undefined}
        >
          <Input
            autoFocus
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Checkbox
          label={t('filter.share')}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      </Form>
    </Dialog>
  )
}

/** The filter of an address, the words to find in it among its conditions. */
function askedOf(record: RecordName, address: ListAddress): unknown {
  const own = filterOfAddress(record, address)
  const { text } = address
  return text ? { and: [own, { field: descriptions[record].title, op: 'contains', value: text }] } : own
}
