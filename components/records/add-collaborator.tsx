'use client'

import { type SyntheticEvent, useState } from 'react'
import { ReferenceInput } from '@/components/fields/reference'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import { collaboratorsField } from '@/lib/records/collaborating'
import type { Labels } from '@/lib/records/list-page'
import type { RecordView } from '@/lib/records/record-view'
import { actOn } from './record-api'
import { useTold } from './use-told'

interface Props {
  view: RecordView
  onDone: () => void
}

/** Finds a person by name, pinyin or initials and asks them to work on a record. */
export default function AddCollaborator({ view: { record, id }, onDone }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const [userId, setUserId] = useState<string | null>(null)
  const [mayEdit, setMayEdit] = useState(false)
  const [labels, setLabels] = useState<Labels>({})
  const [faults, setFaults] = useState<{ userId?: string; mayEdit?: string }>({})
  const [isBusy, setBusy] = useState(false)

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    if (userId === null) return setFaults({ userId: t('problems.required') })
    setBusy(true)
    const answer = await actOn(record, id, 'share', { userId, mayEdit })
    setBusy(false)
    if (answer.ok) {
      told.done(t('sharing.added', { name: labels[userId] ?? '' }), { record, id }, answer.value.eventId)
      return onDone()
    }
    const { userId: who, mayEdit: may } = answer.errors
    if (!who && !may) return setFaults({ userId: told.why(answer) })
    setFaults({ ...(who && { userId: t(`problems.${who}`) }), ...(may && { mayEdit: t(`problems.${may}`) }) })
  }
  return (
    <Form onSubmit={(event) => void submit(event)} className="grid gap-3 rounded bg-sunk p-3">
      <Field label={t('sharing.who')} error={faults.userId} required>
        <ReferenceInput
          record={record}
          name="collaborators"
          field={{ ...collaboratorsField.collaborators, kind: 'reference', isRequired: true }}
          value={userId}
          values={{}}
          labels={labels}
          autoFocus
          onEscape={onDone}
          onChange={(value) => {
            setUserId(typeof value === 'string' ? value : null)
            setFaults({})
          }}
          onLabel={(key, label) => setLabels((now) => ({ ...now, [key]: label }))}
        />
      </Field>
      <Field
        label={t('sharing.may')}
        error={faults.mayEdit}
        hint={t(mayEdit ? 'sharing.editHint' : 'sharing.readHint')}
      >
        <Select
          value={mayEdit ? 'edit' : 'read'}
          onChange={(event) => setMayEdit(event.currentTarget.value === 'edit')}
        >
          <option value="read">{t('sharing.read')}</option>
          <option value="edit">{t('sharing.edit')}</option>
        </Select>
      </Field>
      <div className="flex gap-2">
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('sharing.addThis')}
        </Button>
        <Button onClick={onDone}>{t('words.cancel')}</Button>
      </div>
    </Form>
  )
}
