'use client'

import { Circle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { RecordLink } from '@/components/shell/record-link'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { TodayTask } from '@/lib/domain/today'
import { useSpeech } from '@/lib/i18n/react'

/** A due task with the one thing to do about it: done, with a way back. */
export function TaskLine({ task }: { task: TodayTask }) {
  const { t } = useSpeech()
  const router = useRouter()
  const [isDone, setDone] = useState(false)
  const opened = task.opportunityId
    ? { kind: 'opportunity', id: task.opportunityId }
    : { kind: 'task', id: task.id }

  async function mark(done: boolean) {
    setDone(done)
    const body = JSON.stringify({ isDone: done })
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(`/api/v1/tasks/${task.id}/complete`, {
      method: 'POST',
      headers,
      body,
    }).catch(() => null)
    if (!response?.ok) {
      setDone(!done)
      return toastFailed(t('today.notSaved'))
    }
    if (done) toastDone(t('today.wasDone', { title: task.title }), { undo: () => mark(false) })
    router.refresh()
  }

  return (
    <li className={classNames('flex items-center gap-3 border-b border-rule py-2', isDone && 'opacity-50')}>
      <IconButton
        label={t('today.done', { title: task.title })}
        icon={<Circle aria-hidden className="size-4" />}
        onClick={() => void mark(true)}
      />
      <RecordLink
        record={opened}
        href={task.opportunityId ? `/opportunities/${task.opportunityId}` : `/tasks/${task.id}`}
        className="min-w-0 flex-1 rounded hover:text-celadon"
      >
        <span className="block truncate font-bold">{task.title}</span>
        {task.about && <span className="block truncate text-ink-2">{task.about}</span>}
      </RecordLink>
      <span title={task.dueOn}>
        <Badge tone={task.overdueDays > 0 ? 'cinnabar' : 'amber'}>
          {task.overdueDays > 0 ? t('today.overdue', { n: task.overdueDays }) : t('today.dueToday')}
        </Badge>
      </span>
    </li>
  )
}
