'use client'

import { useCallback, useEffect, useId, useState } from 'react'
import { nounKey } from '@/components/fields/message-keys'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { newDraftKey } from '@/components/shell/new-draft-key'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { lazily } from '@/components/ui/lazily'
import { descriptions } from '@/lib/records/all'
import type { Labels, Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { ConflictNote } from './conflict-note'
import { createRecord, type Refusal } from './record-api'
import { formFields, neededFields } from './form-fields'
import { RecordForm } from './record-form'
import { RecordWords } from './record-words'
import { type FormStart, loadFormStart } from './form-start'
import { shortName } from './short-name'
import { useSave } from './use-save'
import { useTold } from './use-told'

export interface RecordDialogProps {
  record: RecordName
  /** Edits this one; without it a new one is made. */
  id?: string | undefined
  /** What a new one has already, and the names for it. */
  presets?: { values: Row; labels: Labels }
  /** Asks for what a new one cannot be without, and no more. */
  isShort?: boolean
  /** Hears of a new one before the dialog closes. */
  onMade?: (made: { id: string; name: string }) => void
  onClose: () => void
}

const CarryQuestion = lazily(() => import('./carry-question'))

/** Make or edit a record in a dialog; closing with something written asks first. */
export default function RecordDialog(props: RecordDialogProps) {
  return (
    <RecordWords>
      <Loaded {...props} />
    </RecordWords>
  )
}

function Loaded(props: RecordDialogProps) {
  const { record, id, presets, onClose } = props
  const { t } = useSpeech()
  const [start, setStart] = useState<FormStart | 'failed' | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isStale = false
    void loadFormStart(record, id, presets).then((loaded) => !isStale && setStart(loaded ?? 'failed'))
    return () => {
      isStale = true
    }
    // What a new record has already does not change while its form is open.
  }, [record, id, attempt])

  if (start && start !== 'failed') return <Filled {...props} start={start} />
  // Nothing until the form is there: a dialog in its place would take the focus from it again.
  if (start !== 'failed') return null
  return (
    <Dialog open onClose={onClose} title={t(id ? 'records.edit' : nounKey(record, 'new'))}>
      <ErrorState title={t('shell.recordFailed')} onRetry={() => setAttempt(attempt + 1)} />
    </Dialog>
  )
}

function Filled({ record, id, start, isShort, onMade, onClose }: RecordDialogProps & { start: FormStart }) {
  const { t } = useSpeech()
  const told = useTold()
  const formId = useId()
  const [key] = useState(newDraftKey)
  const [isBusy, setBusy] = useState(false)
  const [isDirty, setDirty] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const save = useSave(record, id ?? '', start.version, onClose)
  const noun = t(nounKey(record, 'one'))

  const send = useCallback(
    async (values: Row, changed: Row, labels: Labels): Promise<Refusal | null> => {
      if (id) return save.send(changed, titleOf(record, values, labels), labels)
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
      const answer = await createRecord(record, given, key)
      if (!answer.ok) return answer
      const made = answer.value
      const name = shortName(titleOf(record, made, labels))
      told.done(t('records.created', { noun, name }), { record, id: String(made.id) }, made.eventId)
      onMade?.({ id: String(made.id), name: titleOf(record, made, labels) })
      onClose()
      return null
    },
    [id, save, record, key, told, t, noun, onMade, onClose],
  )
  const footer = isLeaving ? (
    <>
      <span role="alert" className="mr-auto self-center">
        {t('words.unsaved')}
      </span>
      <Button key="discard" tone="danger" onClick={onClose}>
        {t('words.discard')}
      </Button>
      <Button key="keep" tone="primary" autoFocus onClick={() => setLeaving(false)}>
        {t('words.keepEditing')}
      </Button>
    </>
  ) : (
    <>
      <span className="mr-auto self-center text-12 text-ink-3 pointer-coarse:hidden">
        {t('records.saveHint')}
      </span>
      <Button onClick={isDirty ? () => setLeaving(true) : onClose}>{t('words.cancel')}</Button>
      <Button type="submit" form={formId} tone="primary" busy={isBusy && !save.question}>
        {t('words.save')}
      </Button>
    </>
  )
  return (
    <SurroundingsContext value={start.surroundings}>
      <Dialog
        open
        onClose={isDirty ? () => setLeaving(true) : onClose}
        title={
          id
            ? `${t('records.edit')} · ${shortName(titleOf(record, start.values, start.labels))}`
            : t(nounKey(record, 'new'))
        }
        footer={save.conflict ? undefined : footer}
      >
        {save.question && <CarryQuestion {...save.question} />}
        {save.conflict && <ConflictNote record={record} {...save.conflict} />}
        <div hidden={save.conflict !== null}>
          <RecordForm
            id={formId}
            record={record}
            fields={descriptions[record].fields}
            layout={(isShort ? neededFields : formFields)(record, start.fields, start.values)}
            start={start.values}
            labels={start.labels}
            send={send}
            onBusy={setBusy}
            onDirty={setDirty}
            tellsAlike={{ exceptId: id }}
          />
        </div>
      </Dialog>
    </SurroundingsContext>
  )
}
