'use client'

import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { nounKey } from '@/components/fields/message-keys'
import { plurals } from '@/lib/records/names'
import type { OpenedRecord } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { RecordView } from './record-view'

/** A record on a page of its own. */
export function RecordPage({ opened }: { opened: OpenedRecord }) {
  const { t } = useSpeech()
  const router = useRouter()
  const { record, title } = opened.view
  const list = `/${plurals[record]}`
  const leave = useCallback(() => router.push(list), [router, list])
  return (
    <div className="grid gap-4 px-4 py-4 md:px-4.5">
      <div className="grid gap-1">
        <Link href={list} className="flex w-fit items-center gap-1 text-14 text-ink-2 hover:text-ink">
          <ArrowLeft aria-hidden className="size-4" />
          {t(nounKey(record, 'many'))}
        </Link>
        <h1 className="text-20">{title || t('records.unnamed')}</h1>
      </div>
      <RecordView opened={opened} place="page" onGone={leave} />
    </div>
  )
}
