'use client'

import { type SyntheticEvent, useState } from 'react'
import { FieldInput } from '@/components/fields/field-input'
import { fieldKey } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { newDraftKey } from '@/components/shell/new-draft-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { descriptions } from '@/lib/records/all'
import { useSpeech } from '@/lib/i18n/react'
import { type About, idsOf } from './about'
import { FormTrouble } from './form-trouble'
import { createRecord, type Refusal } from './record-api'
import { useFormDraft } from './use-form-draft'
import { useTold } from './use-told'

const asked = ['title', 'dueOn', 'ownerId'] as const

/** Plans something to be done about a record: what, by when, by whom. */
export function AddTask({ about, onDone }: { about: About; onDone: () => void }) {
  const { t } = useSpeech()
  const told = useTold()
  const { me } = useSurroundings()
  const [key] = useState(newDraftKey)
  const start = { title: null, dueOn: null, ownerId: me.id, ...idsOf(about) }
  const draft = useFormDraft(descriptions.task.fields, start, { [me.id]: me.name })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy || draft.check(asked).length > 0) return
    setBusy(true)
    const answer = await createRecord('task', draft.values, key)
    setBusy(false)
    if (answer.ok) {
      told.done(t('records.taskAdded'), { record: 'task', id: String(answer.value.id) }, answer.value.eventId)
      return onDone()
    }
    setRefusal(answer)
    draft.refuse(answer.errors)
  }
  return (
    <Form
      dirty={draft.isDirty}
      onSubmit={submit}
      className="grid gap-4 rounded border border-rule bg-raised p-4"
    >
      {refusal && <FormTrouble refusal={refusal} faults={Object.keys(draft.problems).length} />}
      {asked.map((name) => {
        const problem = draft.problems[name]
        return (
          <Field
            key={name}
            label={t(fieldKey('task', name))}
            required={name === 'title'}
            error={problem && t(`problems.${problem}`)}
          >
            <FieldInput
              record="task"
              name={name}
              field={descriptions.task.fields[name] ?? { kind: 'text', label: name }}
              value={draft.values[name]}
              values={draft.values}
              labels={draft.labels}
              autoFocus={name === 'title'}
              onChange={(value, unread) => draft.change(name, value, unread)}
              onLabel={draft.label}
            />
          </Field>
        )
      })}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{t('words.cancel')}</Button>
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('words.save')}
        </Button>
      </div>
    </Form>
  )
}
