'use client'

import { Stamp } from 'lucide-react'
import { RecordLink } from '@/components/shell/record-link'
import { useSpeech } from '@/lib/i18n/react'
import type { StageChoices } from '@/lib/records/record-view'

/** Whose yes an opportunity waits for, and the way to the request. */
export function WaitingApproval({ waiting }: { waiting: NonNullable<StageChoices['waiting']> }) {
  const { t } = useSpeech()
  const { id, who, stage } = waiting
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded bg-amber-wash px-3 py-2 text-amber-ink">
      <Stamp aria-hidden className="size-4 shrink-0" />
      {t('stagePath.waits', { who, stage })}
      <RecordLink
        record={{ kind: 'approval', id }}
        href={`/approvals/${id}`}
        className="rounded-inner font-bold underline underline-offset-2"
      >
        {t('stagePath.openRequest')}
      </RecordLink>
    </p>
  )
}
