'use client'

import { type SyntheticEvent, useState } from 'react'
import { fromLocalText, toLocalText } from '@/components/fields/dates'
import { choiceKey, fieldKey } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { newDraftKey } from '@/components/shell/new-draft-key'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { type ActivityKind, activityKinds } from '@/lib/domain/activities'
import type { ProblemCode } from '@/lib/domain/refusals'
import { useSpeech } from '@/lib/i18n/react'
import { type About, idsOf } from './about'
import { FormTrouble } from './form-trouble'
import { createRecord, type Refusal } from './record-api'
import { shortName } from './short-name'
import { useTold } from './use-told'

interface Props {
  about: About
  /** The viewer may make tasks: the next step can be planned here too. */
  mayPlan: boolean
  onDone: () => void
}

/** Logs a call, visit, meeting, message or note with what came of it, and plans the next step in one go. */
export function LogActivity({ about, mayPlan, onDone }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const { now, timeZone, me } = useSurroundings()
  const [keys] = useState(() => ({ activity: newDraftKey(), task: newDraftKey() }))
  const [kind, setKind] = useState<ActivityKind>('call')
  const [subject, setSubject] = useState('')
  const [result, setResult] = useState('')
  const [at, setAt] = useState(() => toLocalText(now, timeZone))
  const [step, setStep] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [errors, setErrors] = useState<Record<string, ProblemCode>>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { contactId } = about
  const usual = t('records.defaultSubject', {
    kind: t(choiceKey('activity', 'kind', kind)),
    name: shortName(about.name),
  })

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    const moment = fromLocalText(at, timeZone)
    if (moment === null) return setErrors({ at: 'not_an_instant' })
    setBusy(true)
    setErrors({})
    setRefusal(null)
    const links = idsOf(about)
    const activity = {
      ...links,
      contactId,
      kind,
      at: moment,
      isDone: true,
      subject: subject.trim() || usual,
      result: result.trim() || null,
      ownerId: me.id,
    }
    const logged = await createRecord('activity', activity, keys.activity)
    if (!logged.ok) {
      setBusy(false)
      setErrors(logged.errors)
      return setRefusal(logged)
    }
    const changed = { record: 'activity', id: String(logged.value.id) } as const
    if (step.trim() !== '') {
      const task = { ...links, title: step.trim(), dueOn: dueOn || null, ownerId: me.id }
      const planned = await createRecord('task', task, keys.task)
      if (!planned.ok) {
        // The activity stands: sending the form again under its key has no second effect, and plans the step.
        setBusy(false)
        told.done(t('records.logged'), changed, null)
        setErrors({ step: planned.errors.title ?? planned.errors.dueOn ?? 'invalid' })
        return setRefusal({ ...planned, title: t('records.loggedButTask', { why: told.why(planned) }) })
      }
    }
    setBusy(false)
    told.done(t('records.logged'), changed, logged.value.eventId)
    onDone()
  }
  const fault = (name: string) => errors[name] && t(`problems.${errors[name]}`)
  return (
    <Form
      dirty={[subject, result, step].some((text) => text !== '')}
      onSubmit={submit}
      className="grid gap-4 rounded border border-rule bg-raised p-4"
    >
      {refusal && <FormTrouble refusal={refusal} faults={0} />}
      <div role="group" aria-label={t('activity.kind')} className="flex flex-wrap gap-2">
        {activityKinds.map((each) => (
          <Chip key={each} on={each === kind} aria-pressed={each === kind} onClick={() => setKind(each)}>
            {t(choiceKey('activity', 'kind', each))}
          </Chip>
        ))}
      </div>
      <Field label={t('records.whatHappened')} hint={t('records.resultHint')} error={fault('result')}>
        <Textarea
          autoFocus
          value={result}
          onChange={(event) => setResult(event.currentTarget.value)}
          // Large enough to be spoken into: a voice keyboard writes a paragraph at a time.
          className="max-md:min-h-40 max-md:text-16!"
        />
      </Field>
      <Field label={t(fieldKey('activity', 'subject'))} error={fault('subject')}>
        <Input
          value={subject}
          placeholder={usual}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      </Field>
      <Field label={t(fieldKey('activity', 'at'))} error={fault('at')}>
        <Input type="datetime-local" value={at} onChange={(event) => setAt(event.currentTarget.value)} />
      </Field>
      {mayPlan && (
        <div className="grid gap-4 items-start md:grid-cols-[minmax(0,1fr)_11rem]">
          <Field label={t('records.nextStep')} hint={t('records.nextStepHint')} error={fault('step')}>
            <Input value={step} onChange={(event) => setStep(event.currentTarget.value)} />
          </Field>
          <Field label={t('records.nextStepDue')}>
            <Input type="date" value={dueOn} onChange={(event) => setDueOn(event.currentTarget.value)} />
          </Field>
        </div>
      )}
      <div className="flex justify-end gap-2 max-md:sticky max-md:-bottom-4 max-md:-mx-4 max-md:-mb-4 max-md:border-t max-md:bg-raised max-md:px-4 max-md:py-3">
        <Button onClick={onDone}>{t('words.cancel')}</Button>
        <Button type="submit" tone="primary" busy={isBusy}>
          {t('records.log')}
        </Button>
      </div>
    </Form>
  )
}
