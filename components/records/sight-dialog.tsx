'use client'

import { useEffect, useState } from 'react'
import { ReferenceInput } from '@/components/fields/reference'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SkeletonLines } from '@/components/ui/skeleton'
import { useSpeech } from '@/lib/i18n/react'
import type { Field as RecordField } from '@/lib/records/field'
import type { Labels } from '@/lib/records/list-page'
import type { RecordView } from '@/lib/records/record-view'
import type { Sight } from '@/lib/records/sight'
import { type Answer, sightOf } from './record-api'
import { RecordWords } from './record-words'
import { shortName } from './short-name'
import { SightLines } from './sight-lines'

const field: RecordField = { kind: 'reference', label: 'ownerId', refersTo: 'user' }

interface Props {
  view: RecordView
  onClose: () => void
}

/** Says why one sees a record, and to who may ask, why others do or do not. */
export default function SightDialog({ view, onClose }: Props) {
  return (
    <RecordWords>
      <Asked view={view} onClose={onClose} />
    </RecordWords>
  )
}

function Asked({ view: { record, id, title, asksSight }, onClose }: Props) {
  const { t } = useSpeech()
  const [personId, setPersonId] = useState<string | null>(null)
  const [labels, setLabels] = useState<Labels>({})
  const [told, setTold] = useState<{ of: string | null; answer: Answer<Sight> } | null>(null)
  useEffect(() => {
    let isStale = false
    void sightOf(record, id, personId).then((answer) => !isStale && setTold({ of: personId, answer }))
    return () => {
      isStale = true
    }
  }, [record, id, personId])
  const answer = told && told.of === personId ? told.answer : null
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('sight.title', { name: shortName(title) })}
      description={t('sight.about')}
      footer={<Button onClick={onClose}>{t('words.close')}</Button>}
    >
      <div className="grid gap-4">
        {asksSight && (
          <Field label={t('sight.person')}>
            <ReferenceInput
              {...{ record, field, labels }}
              name="ownerId"
              value={personId}
              values={{}}
              autoFocus
              onChange={(next) => setPersonId(typeof next === 'string' ? next : null)}
              onLabel={(key, label) => setLabels((now) => ({ ...now, [key]: label }))}
            />
          </Field>
        )}
        {!answer && <SkeletonLines lines={3} label={t('words.loading')} />}
        {answer?.ok && <SightLines {...{ record }} sight={answer.value} isSelf={personId === null} />}
        {answer && !answer.ok && <p className="text-cinnabar">{answer.title || t('sight.failed')}</p>}
      </div>
    </Dialog>
  )
}
