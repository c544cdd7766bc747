'use client'

import { History, Pencil } from 'lucide-react'
import { type SyntheticEvent, useCallback, useEffect, useRef, useState } from 'react'
import { FieldCell } from '@/components/fields/field-cell'
import { FieldInput } from '@/components/fields/field-input'
import { fieldKey } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
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

const FieldHistory = lazily(() => import('./field-history'))

const smallButton =
  'inline-flex size-6 shrink-0 items-center justify-center rounded-inner text-ink-3 opacity-0 group-hover/line:opacity-100 hover:bg-sunk hover:text-ink focus-visible:opacity-100 pointer-coarse:-my-2.5 pointer-coarse:size-11 pointer-coarse:opacity-100'

interface Props {
  view: RecordView
  name: string
  /** It stands large and without its label, which ears still hear. */
  isHeadline?: boolean
}

/** One field of a record: its value, the way to change it where it stands, and how it came to be. */
export function FieldLine({ view, name, isHeadline }: Props) {
  const { t } = useSpeech()
  const [isEditing, setEditing] = useState(false)
  const [isPast, setPast] = useState(false)
  const closePast = useCallback(() => setPast(false), [])
  const pencil = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) pencil.current?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing])

  const { record, values, labels } = view
  const field = descriptions[record].fields[name]
  if (!field) return null
  const label = t(fieldKey(record, name))
  if (isEditing)
    return (
      <div className="w-full">
        <dt className="sr-only">{label}</dt>
        <dd>
          <FieldEdit view={view} name={name} onClose={() => setEditing(false)} />
        </dd>
      </div>
    )
  const mayEdit =
    view.rights.includes('update') && view.settable.includes(name) && !field.isReadOnly && !field.isFixed
  const words = t(isFilled(values[name]) ? 'records.editField' : 'records.addField', { field: label })
  return (
    <div
      className={classNames(
        'group/line',
        !isHeadline && 'grid grid-cols-[minmax(6rem,9rem)_minmax(0,1fr)] items-start gap-x-3 py-1',
      )}
    >
      <dt className={isHeadline ? 'sr-only' : 'text-ink-2'}>{label}</dt>
      <dd className="flex min-w-0 items-start gap-1">
        <span className={classNames('min-w-0', isHeadline && 'text-20 font-bold')}>
          {isHeadline && !isFilled(values[name]) ? (
            t('board.noAmount')
          ) : (
            <FieldCell {...{ record, name, field, labels }} row={values} value={values[name]} />
          )}
        </span>
        {mayEdit && (
          <button
            ref={pencil}
            type="button"
            aria-label={words}
            data-tooltip={words}
            onClick={() => setEditing(true)}
            className={smallButton}
          >
            <Pencil aria-hidden className="size-3.5" />
          </button>
        )}
        <button
          type="button"
          aria-label={t('history.ofField', { field: label })}
          data-tooltip={t('history.ofField', { field: label })}
          onPointerEnter={() => void FieldHistory.preload()}
          onClick={() => setPast(true)}
          // A finger finds it in the timeline, which can be narrowed to a field.
          className={classNames(smallButton, 'pointer-coarse:hidden')}
        >
          <History aria-hidden className="size-3.5" />
        </button>
        {isPast && <FieldHistory view={view} name={name} onClose={closePast} />}
      </dd>
    </div>
  )
}

/** A field being edited: Enter saves, Esc gives up, and what was typed stays when saving fails. */
function FieldEdit({ view, name, onClose }: Props & { onClose: () => void }) {
  const { t } = useSpeech()
  const { record, id } = view
  const field = descriptions[record].fields[name]
  const form = useRef<HTMLFormElement>(null)
  const [value, setValue] = useState<unknown>(view.values[name])
  const [labels, setLabels] = useState(view.labels)
  const [problem, setProblem] = useState<ProblemCode>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const unread = useRef<ProblemCode>(undefined)
  const save = useSave(record, id, view.values.version as number | undefined, onClose)
  if (!field) return null
  const label = t(fieldKey(record, name))
  const isChanged = JSON.stringify(value ?? null) !== JSON.stringify(view.values[name] ?? null)

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    if (unread.current) return setProblem(unread.current)
    if (field?.isRequired && !isFilled(value)) return setProblem('required')
    setBusy(true)
    setFailure(undefined)
    const changed: Row = isChanged ? { [name]: value } : {}
    const refused = await save.send(changed, label, labels)
    setBusy(false)
    if (!refused) return
    setProblem(refused.errors[name])
    setFailure(refused.title || t('records.notSaved'))
  }
  if (save.conflict) return <ConflictNote record={record} {...save.conflict} />
  return (
    <Form
      ref={form}
      dirty={isChanged}
      data-own-escape
      onSubmit={submit}
      className="grid gap-2 rounded bg-sunk p-3"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
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
          onEscape={onClose}
        />
      </Labelled>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('words.cancel')}</Button>
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('words.save')}
        </Button>
      </div>
    </Form>
  )
}
