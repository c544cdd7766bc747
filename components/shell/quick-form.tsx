'use client'

import { ArrowLeft } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Draft } from './draft-outbox'
import { QuickControl } from './quick-control'
import { missingFields, type QuickKind } from './quick-kind'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  kind: QuickKind
  draft: Draft
  onKeep: (draft: Draft) => void
  onQueue: (draft: Draft) => void
  onBack?: () => void
}

/** A short form that keeps itself on the device with every key. */
export function QuickForm({ kind, draft, onKeep, onQueue, onBack }: Props) {
  const { t } = useSpeech()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(draft.values)
  const [labels, setLabels] = useState(draft.labels ?? {})
  const [faults, setFaults] = useState<Record<string, string>>(draft.faults ?? {})
  const writing = (now: Record<string, string>, names = labels): Draft => ({
    key: draft.key,
    kind: draft.kind,
    values: now,
    labels: names,
    state: 'writing',
  })

  function change(name: string, value: string, named: Record<string, string> = {}) {
    const now = { ...values, [name]: value }
    const names = { ...labels, ...named }
    setValues(now)
    setLabels(names)
    setFaults(({ [name]: _gone, ...rest }) => rest)
    onKeep(writing(now, names))
  }
  function submit() {
    const missing = missingFields(kind.fields, values)
    if (missing.length === 0) return onQueue({ ...writing(values), state: 'waiting' })
    setFaults(
      Object.fromEntries(missing.map(({ name, label }) => [name, t('shell.fieldMissing', { field: label })])),
    )
    const control = form.current?.elements.namedItem(missing[0]?.name ?? '')
    if (control instanceof HTMLElement) control.focus()
  }

  return (
    <Form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {draft.reason && (
        <p role="alert" className="rounded bg-cinnabar-wash px-3 py-2 text-cinnabar">
          {draft.reason}
        </p>
      )}
      {kind.fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          required={field.required}
          hint={field.hint}
          error={faults[field.name]}
        >
          <QuickControl {...{ field, values, labels }} onChange={change} />
        </Field>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {onBack && (
          <Button
            tone="bare"
            className="-ml-3"
            icon={<ArrowLeft aria-hidden className="size-4" />}
            onClick={onBack}
          >
            {t('shell.createAll')}
          </Button>
        )}
        <span className="ml-auto text-12 text-ink-3">{t('shell.draftKept')}</span>
        <Button type="submit" tone="primary">
          {t('shell.createSave')}
        </Button>
      </div>
    </Form>
  )
}
