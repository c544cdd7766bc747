'use client'

import { useCallback, useState } from 'react'
import { nounKey } from '@/components/fields/message-keys'
import type { Labels, Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { editRecord, openedRecord, type Refusal } from './record-api'
import { tellChanged } from './record-changes'
import { shortName } from './short-name'
import { useCarrying } from './use-carrying'
import { useTold } from './use-told'

/** Somebody else changed the record meanwhile: both sides, and the two ways out. */
export interface Conflict {
  who: string
  at: number
  mine: Row
  /** Names of what was chosen on one's own side. */
  mineLabels: Labels
  theirs: RecordView
  onKeepMine: () => Promise<void>
  onTakeTheirs: () => void
}

/**
 * Saves edits of a record that began from a version. What somebody changed meanwhile is never overwritten unasked: the
 * edit waits as a conflict until one side is chosen, and one that other records follow as a question.
 */
export function useSave(record: RecordName, id: string, version: number | undefined, onSaved: () => void) {
  const { t } = useSpeech()
  const told = useTold()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const { question, isAgreed } = useCarrying(record, id)

  const send = useCallback(
    async function attempt(
      changed: Row,
      name: string,
      labels: Labels,
      from = version,
    ): Promise<Refusal | null> {
      if (Object.keys(changed).length === 0) {
        onSaved()
        return null
      }
      if (!(await isAgreed(changed))) return null
      const answer = await editRecord(record, id, from, changed)
      if (answer.ok) {
        const what = shortName(name) || t(nounKey(record, 'one'))
        told.done(t('records.saved', { what: `“${what}”` }), { record, id }, answer.value.eventId)
        setConflict(null)
        onSaved()
        return null
      }
      if (answer.code !== 'conflict') return answer
      const latest = await openedRecord(record, id)
      if (!latest.ok) return answer
      const theirs = latest.value.view
      setConflict({
        who: String(answer.details.by ?? ''),
        at: Number(answer.details.at ?? 0),
        mine: changed,
        mineLabels: labels,
        theirs,
        onKeepMine: async () => {
          const refused = await attempt(changed, name, labels, theirs.values.version as number)
          if (!refused) return
          setConflict(null)
          told.failed(refused)
        },
        onTakeTheirs: () => {
          setConflict(null)
          tellChanged({ record, id })
          onSaved()
        },
      })
      return null
    },
    [record, id, version, onSaved, told, t, isAgreed],
  )
  return { send, conflict, question }
}
