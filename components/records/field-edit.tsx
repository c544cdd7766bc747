'use client'

import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react'
import { FieldInput } from '@/components/fields/field-input'
import { fieldKey } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { belongsToInputMethod } from '@/components/ui/composition'
import { Field as Labelled } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { lazily } from '@/components/ui/lazily'
import type { ProblemCode } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import type { Row } from '@/lib/records/list-page'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { ConflictNote } from './conflict-note'
import { isFilled } from './form-fields'
import { useSave } from './use-save'

/** To the next field, or to the one before. */
export type Step = 1 | -1 | undefined

interface Props {
  view: RecordView
  name: string
  /** In a table, Tab saves and `step` says to which side the editing goes on. */
  onClose: (step?: Step) => void
  isInTable?: boolean
}

const CarryQuestion = lazily(() => import('./carry-question'))

/** A field being edited: Enter saves, Esc gives up, and what was typed stays when saving fails. */
export function FieldEdit({ view, name, onClose, isInTable }: Props) {
  const { t } = useSpeech()
  const { record, id } = view
  const field = descriptions[record].fields[name]
  const form = useRef<HTMLFormElement>(null)
  // What others do meanwhile is shown around it, and is no part of what this edit began from.
  const [began] = useState({ value: view.values[name], version: view.values.version })
  const [value, setValue] = useState<unknown>(began.value)
  const [labels, setLabels] = useState(view.labels)
  const [problem, setProblem] = useState<ProblemCode>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const step = useRef<Step>(undefined)
  const unread = useRef<ProblemCode>(undefined)
  const save = useSave(record, id, began.version as number | undefined, () => onClose(step.current))
  if (!field) return null
  const label = t(fieldKey(record, name))
  const isChanged = JSON.stringify(value ?? null) !== JSON.stringify(began.value ?? null)

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    const trouble = unread.current ?? (field?.isRequired && !isFilled(value) ? 'required' : undefined)
    if (trouble) {
      step.current = undefined
      return setProblem(trouble)
    }
    setBusy(true)
    setFailure(undefined)
    const changed: Row = isChanged ? { [name]: value } : {}
    const refused = await save.send(changed, label, labels)
    setBusy(false)
    if (!refused) return
    step.current = undefined
    setProblem(refused.errors[name])
    setFailure(refused.title || t('records.notSaved'))
  }
  if (save.conflict) return <ConflictNote record={record} {...save.conflict} />
  return (
    <>
      {save.question && <CarryQuestion {...save.question} />}
      <Form
        ref={form}
        dirty={isChanged}
        data-own-escape
        onSubmit={submit}
        className={classNames('grid gap-2', !isInTable && 'rounded bg-sunk p-3')}
        onKeyDown={(event) => {
          if (belongsToInputMethod(event.nativeEvent)) return
          if (event.key === 'Escape') onClose()
          const isPlain = !(event.ctrlKey || event.metaKey || event.altKey)
          const isSelected = event.key === 'Enter' && isPlain && event.target instanceof HTMLSelectElement
          const goes = event.key === 'Tab' && isPlain && isInTable && leavesField(event)
          if (!isSelected && !goes) return
          event.preventDefault()
          step.current = goes ? (event.shiftKey ? -1 : 1) : undefined
          event.currentTarget.requestSubmit()
        }}
      >
        <Labelled
          label={label}
          required={field.isRequired}
          error={problem ? t(`problems.${problem}`) : failure}
          hint={field.help ?? (field.kind === 'money' ? t('records.amountHint') : undefined)}
        >
          <FieldInput
            {...{ record, name, field, value, labels }}
            values={{ ...view.values, [name]: value }}
            autoFocus
            onChange={(next, trouble) => {
              setValue(next)
              setProblem(undefined)
              unread.current = trouble
            }}
            onLabel={(key, text) => setLabels((now) => ({ ...now, [key]: text }))}
            onEnter={field.kind === 'longText' ? undefined : () => form.current?.requestSubmit()}
            onEscape={() => onClose()}
          />
        </Labelled>
        <div className="flex justify-end gap-2">
          <Button onClick={() => onClose()}>{t('words.cancel')}</Button>
          <Button type="submit" tone="primary" busy={isBusy && !save.question}>
            {t('words.save')}
          </Button>
        </div>
      </Form>
    </>
  )
}

/** Says whether Tab goes out of the last control of the field, or with Shift of its first: a field may have several. */
function leavesField({ target, currentTarget, shiftKey }: KeyboardEvent<HTMLFormElement>): boolean {
  const controls = [...currentTarget.querySelectorAll<HTMLElement>('input, select, textarea')].filter(
    ({ tabIndex, offsetParent }) => tabIndex >= 0 && offsetParent !== null,
  )
  return target === controls.at(shiftKey ? 0 : -1)
}
