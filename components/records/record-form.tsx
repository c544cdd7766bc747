'use client'

import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FieldInput } from '@/components/fields/field-input'
import { labelKey, nounKey } from '@/components/fields/message-keys'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import type { Field as RecordField, Fields } from '@/lib/records/field'
import { isAsked } from '@/lib/records/is-asked'
import type { Labels, Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'
import { AlikeLines } from './alike-lines'
import { FormTrouble } from './form-trouble'
import type { FormFields } from './form-fields'
import type { Refusal } from './record-api'
import { useAlike } from './use-alike'
import { useFormDraft } from './use-form-draft'

interface Props {
  id: string
  record: RecordName
  /** What is asked for: the record's own fields, or those of an act on it. */
  fields: Fields
  layout: FormFields
  start: Row
  labels: Labels
  /** Sends what was written, all of it and what differs; null where it was taken. */
  send: (values: Row, changed: Row, labels: Labels) => Promise<Refusal | null>
  onBusy: (isBusy: boolean) => void
  onDirty: (isDirty: boolean) => void
  /** Records that may be the same are told of, except this one. */
  tellsAlike?: { exceptId: string | undefined }
}

const NOTHING: Row = {}

/** A form of any noun in one column: what is wanted first, the rest to be opened; nothing is lost on failure. */
export function RecordForm(props: Props) {
  const { id, record, fields, start, labels, send, onBusy, onDirty } = props
  const { t } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const draft = useFormDraft(fields, start, labels)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [{ first, more }] = useState(props.layout)
  const isBusy = useRef(false)
  const { isDirty } = draft
  const alike = useAlike(record, props.tellsAlike?.exceptId, props.tellsAlike ? draft.changed : NOTHING)
  const faults = Object.keys(draft.problems)

  // Before the next key can be heard: an Esc right after a letter would close and lose it.
  useLayoutEffect(() => onDirty(isDirty), [isDirty, onDirty])
  const showFault = useRef(false)
  useEffect(() => {
    if (!showFault.current) return
    showFault.current = false
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
  function showFaults(names: readonly string[]) {
    showFault.current = true
    if (names.some((name) => more.includes(name))) setOpen(true)
  }
  async function submit() {
    if (isBusy.current) return
    setRefusal(null)
    const unfit = draft.check([...first, ...more])
    if (unfit.length > 0) return showFaults(unfit)
    isBusy.current = true
    onBusy(true)
    const refused = await send(draft.values, draft.changed, draft.labels)
    isBusy.current = false
    onBusy(false)
    if (!refused) return
    setRefusal(refused)
    draft.refuse(refused.errors)
    showFaults(Object.keys(refused.errors))
  }
  const labelOf = (field: RecordField) => {
    const label = t(labelKey(record, field))
    return field.of ? `${t(nounKey(field.of.record, 'many'))} · ${label}` : label
  }
  const line = (name: string, place: number) => {
    const field = fields[name]
    if (!field || !isAsked(field, draft.values)) return null
    const problem = draft.problems[name]
    return (
      <Fragment key={name}>
        <Field
          label={labelOf(field)}
          required={field.isRequired}
          error={problem && t(`problems.${problem}`)}
          hint={field.help ?? (field.kind === 'money' ? t('records.amountHint') : undefined)}
        >
          <FieldInput
            {...{ record, name, ...field.of, field }}
            value={draft.values[name]}
            values={draft.values}
            labels={draft.labels}
            autoFocus={place === 0}
            onChange={(value, unread) => draft.change(name, value, unread)}
            onLabel={draft.label}
          />
        </Field>
        <AlikeLines alike={alike.filter(({ field: of }) => of === name)} />
      </Fragment>
    )
  }
  return (
    <Form
      ref={form}
      id={id}
      dirty={isDirty}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {(refusal ?? faults.length > 0) && <FormTrouble refusal={refusal} faults={faults.length} />}
      {first.map(line)}
      {more.length > 0 && (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="min-h-6 w-fit rounded-inner text-14 text-ink-2 hover:text-ink">
            {t('records.moreFields')}
          </summary>
          <div className="grid gap-4 pt-4">{isOpen && more.map((name) => line(name, -1))}</div>
        </details>
      )}
    </Form>
  )
}
