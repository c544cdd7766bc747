'use client'

import { useState } from 'react'
import { fieldKey } from '@/components/fields/message-keys'
import { toastFailed } from '@/components/ui/toast'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'
import { type Refusal, undoEvent } from './record-api'
import { useTold } from './use-told'

/** What can be taken back: an event of a record. */
interface Past {
  id: string
  /** The workspace where it is about no record. */
  record: RecordName | 'workspace'
  recordId: string
}

/** Takes one event back, which can be taken back in turn; a refusal says which field is in the way. */
export function useRevert(onDone?: () => void) {
  const { t } = useSpeech()
  const told = useTold()
  const [isBusy, setBusy] = useState(false)

  function inTheWay(record: Past['record'], { errors }: Refusal): string[] {
    return Object.entries(errors).map(([field, problem]) => {
      const label =
        record !== 'workspace' && descriptions[record].fields[field] ? t(fieldKey(record, field)) : field
      return t('history.inTheWay', { field: label, problem: t(`problems.${problem}`) })
    })
  }
  async function revert({ id, record, recordId }: Past) {
    setBusy(true)
    const answer = await undoEvent(id)
    setBusy(false)
    if (!answer.ok) return toastFailed([told.why(answer), ...inTheWay(record, answer)].join(' '))
    told.done(t('records.undone'), { record, id: recordId }, answer.value.eventId)
    onDone?.()
  }
  return { revert, isBusy }
}
