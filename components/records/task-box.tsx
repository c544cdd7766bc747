'use client'

import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import type { Row } from '@/lib/records/list-page'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { actOn } from './record-api'
import { shortName } from './short-name'
import { useTold } from './use-told'

/** Ticks a task off, or opens it again; shown at once, taken back where it is refused. */
export function TaskBox({ task }: { task: Row }) {
  const { t } = useSpeech()
  const told = useTold()
  const given = typeof task.doneAt === 'number'
  const [wanted, setWanted] = useState<boolean | null>(null)
  const isDone = wanted ?? given
  const id = String(task.id)
  const name = shortName(titleOf('task', task))

  async function set(next: boolean) {
    setWanted(next)
    const answer = await actOn('task', id, 'complete', { isDone: next })
    if (answer.ok) {
      const text = t(next ? 'records.taskDone' : 'records.taskOpen', { name })
      told.done(text, { record: 'task', id }, answer.value.eventId)
    } else {
      setWanted(null)
      told.failed(answer)
    }
  }
  return (
    <Checkbox
      bare
      label={t('records.markDone', { name })}
      checked={isDone}
      onChange={(event) => void set(event.currentTarget.checked)}
    />
  )
}
