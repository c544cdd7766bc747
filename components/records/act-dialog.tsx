'use client'

import { useCallback, useId, useState } from 'react'
import { actKey } from '@/components/fields/message-keys'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { isReversible } from '@/lib/domain/undoing'
import { useSpeech } from '@/lib/i18n/react'
import type { Field, Fields } from '@/lib/records/field'
import type { Row } from '@/lib/records/list-page'
import { actNamed } from '@/lib/records/offered-acts'
import type { RecordView } from '@/lib/records/record-view'
import type { Surroundings } from '@/lib/records/surroundings'
import { actOn, type Refusal } from './record-api'
import { RecordForm } from './record-form'
import { useTold } from './use-told'

interface Props {
  view: RecordView
  verb: string
  onClose: () => void
}

/** Asks for what a described act takes, and does it; what is refused stands beside its field. */
export default function ActDialog({ view: { record, id, labels }, verb, onClose }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const formId = useId()
  const surroundings = useSurroundings()
  const [isBusy, setBusy] = useState(false)
  const [isDirty, setDirty] = useState(false)
  const [{ fields }] = useState(() => actNamed(record, verb) ?? { fields: {} })
  const [start] = useState(() => initialRow(fields, surroundings))
  const act = t(actKey(record, verb))

  const send = useCallback(
    async (values: Row): Promise<Refusal | null> => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
      const answer = await actOn(record, id, verb, given)
      if (!answer.ok) return answer
      const { eventId } = answer.value
      const changed = { record, id }
      told.done(t('records.actDone', { act }), changed, isReversible(`${record}.${verb}`) ? eventId : null)
      onClose()
      return null
    },
    [record, id, verb, told, t, act, onClose],
  )
  return (
    <Dialog
      open
      // A word too many on Esc is better than an answer lost.
      urgent={isDirty}
      onClose={onClose}
      title={act}
      description={t(actKey(record, verb, '_about'))}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button type="submit" form={formId} tone="primary" busy={isBusy}>
            {act}
          </Button>
        </>
      }
    >
      <RecordForm
        id={formId}
        record={record}
        fields={fields}
        layout={{ first: Object.keys(fields), more: [] }}
        {...{ start, labels, send }}
        onBusy={setBusy}
        onDirty={setDirty}
      />
    </Dialog>
  )
}

function initialRow(fields: Fields, surroundings: Surroundings): Row {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, initialOf(field, surroundings)]),
  )
}

function initialOf({ initial, initially }: Field, { me, now, currency }: Surroundings): unknown {
  switch (initially) {
    case 'me':
      return me.id
    case 'now':
      return now
    case 'currency':
      return currency
    default:
      return initial ?? null
  }
}
