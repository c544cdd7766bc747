'use client'

import { Plus } from 'lucide-react'
import { type SyntheticEvent, useRef, useState } from 'react'
import { FieldInput } from '@/components/fields/field-input'
import { fieldKey } from '@/components/fields/message-keys'
import { newDraftKey } from '@/components/shell/new-draft-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { descriptions } from '@/lib/records/all'
import { idsIn } from '@/lib/records/ids-in'
import type { Row } from '@/lib/records/list-page'
import type { RecordView, RelatedList } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { FormTrouble } from './form-trouble'
import { isFilled } from './form-fields'
import { createRecord, type Refusal } from './record-api'
import { useFormDraft } from './use-form-draft'
import { useTold } from './use-told'

interface Props {
  view: RecordView
  list: RelatedList & { grid: NonNullable<RelatedList['grid']> }
}

/** The line beneath a grid of parts: what a new one is asked for, Enter adds it, and the next can be written at once. */
export function PartAdd(props: Props) {
  const [round, setRound] = useState(0)
  return <AddOne key={round} {...props} isAgain={round > 0} onAdded={() => setRound(round + 1)} />
}

function AddOne({ view, list, isAgain, onAdded }: Props & { isAgain: boolean; onAdded: () => void }) {
  const { t } = useSpeech()
  const told = useTold()
  const form = useRef<HTMLFormElement>(null)
  const [key] = useState(newDraftKey)
  const { record, by, grid } = list
  const { fields, title } = descriptions[record]
  const start: Row = Object.fromEntries(grid.adds.map((name) => [name, fields[name]?.initial ?? null]))
  const draft = useFormDraft(fields, start, view.labels)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  // What one is picked from says its name: it is asked for only while nothing is picked.
  const [pick] = grid.adds.filter((name) => fields[name]?.kind === 'reference')
  const isAsked = (name: string) => name !== title || name === pick || !isFilled(draft.values[pick ?? ''])
  const asked = grid.adds.filter(isAsked)

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const filled = Object.entries(draft.values).filter(([name, value]) => isFilled(value) && isAsked(name))
    const answer = await createRecord(record, { ...Object.fromEntries(filled), [by]: view.id }, key)
    setBusy(false)
    if (answer.ok) {
      const what = idsIn(answer.value[title])[0] ?? ''
      const about = { record: view.record, id: view.id }
      told.done(t('parts.added', { what: draft.labels[what] ?? what }), about, answer.value.eventId)
      return onAdded()
    }
    setRefusal(answer)
    draft.refuse(answer.errors)
  }
  const faults = asked.filter((name) => draft.problems[name]).length
  const isWide = (name: string) => WIDE.has(fields[name]?.kind ?? 'text')
  const input = (name: string) => {
    const field = fields[name]
    const problem = draft.problems[name]
    if (!field) return null
    return (
      <Field label={t(fieldKey(record, name))} error={problem && t(`problems.${problem}`)}>
        <FieldInput
          {...{ record, name, field }}
          value={draft.values[name]}
          values={{ ...view.values, ...draft.values }}
          labels={draft.labels}
          autoFocus={isAgain && name === grid.adds[0]}
          onChange={(value, unread) => draft.change(name, value, unread)}
          onLabel={draft.label}
          onEnter={() => form.current?.requestSubmit()}
        />
      </Field>
    )
  }
  return (
    <Form
      ref={form}
      dirty={draft.isDirty}
      onSubmit={(event) => void submit(event)}
      className="grid gap-2 rounded bg-sunk p-3"
    >
      {refusal && faults === 0 && <FormTrouble refusal={refusal} faults={faults} />}
      {[asked.filter(isWide), asked.filter((name) => !isWide(name))].map((names, line) => (
        <div key={line} className="flex flex-wrap items-start gap-2">
          {names.map((name) => (
            <div key={name} className={isWide(name) ? 'min-w-40 flex-1' : 'max-w-36 min-w-20 flex-1'}>
              {input(name)}
            </div>
          ))}
          {line > 0 && (
            <Button
              type="submit"
              busy={isBusy}
              className="mt-6.5 max-sm:mt-0"
              icon={<Plus aria-hidden className="size-4" />}
            >
              {t('parts.add')}
            </Button>
          )}
        </div>
      ))}
    </Form>
  )
}

/** Words need room; figures and choices stand in the line beneath. */
const WIDE: ReadonlySet<string> = new Set(['reference', 'text', 'longText'])
