'use client'

import { useEffect, useState } from 'react'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { type About, aboutOf } from '@/components/records/about'
import { AddTask } from '@/components/records/add-task'
import { LogActivity } from '@/components/records/log-activity'
import { openedRecord } from '@/components/records/record-api'
import { RecordWords } from '@/components/records/record-words'
import { Dialog } from '@/components/ui/dialog'
import { toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { Surroundings } from '@/lib/records/surroundings'

export type QuickWish = 'log' | 'task'

interface Props {
  id: string
  name: string
  wish: QuickWish
  onClose: () => void
}

/** Logs what happened with an opportunity or plans its next step without leaving the board: the drawer's own forms. */
export default function QuickAct(props: Props) {
  return (
    <RecordWords>
      <Loaded {...props} />
    </RecordWords>
  )
}

function Loaded({ id, name, wish, onClose }: Props) {
  const { t } = useSpeech()
  const [start, setStart] = useState<{ about: About; surroundings: Surroundings } | null>(null)
  useEffect(() => {
    let isStale = false
    void openedRecord('opportunity', id).then((opened) => {
      if (isStale) return
      const about = opened.ok ? aboutOf(opened.value.view) : null
      if (opened.ok && about) return setStart({ about, surroundings: opened.value.surroundings })
      toastFailed(t('shell.recordFailed'))
      onClose()
    })
    return () => {
      isStale = true
    }
  }, [id, onClose, t])
  if (!start) return null
  const { about, surroundings } = start
  const mayPlan = surroundings.creates?.includes('task') ?? false
  return (
    <SurroundingsContext value={surroundings}>
      <Dialog open onClose={onClose} title={t(wish === 'log' ? 'board.logFor' : 'board.taskFor', { name })}>
        {wish === 'log' ? (
          <LogActivity about={about} mayPlan={mayPlan} onDone={onClose} />
        ) : (
          <AddTask about={about} onDone={onClose} />
        )}
      </Dialog>
    </SurroundingsContext>
  )
}
