'use client'

import { ArrowRightLeft } from 'lucide-react'
import Link from 'next/link'
import { openWorkWords } from '@/components/people/open-work-words'
import { buttonLook } from '@/components/ui/button-look'
import { useSpeech } from '@/lib/i18n/react'
import type { OpenWork } from '@/lib/records/hand-over'
import type { RecordView } from '@/lib/records/record-view'

/** Says what is open in the name of somebody who was switched off, with the way to hand it over. */
export function LeftOpen({ view, work }: { view: RecordView; work: OpenWork }) {
  const { t, language } = useSpeech()
  const what = openWorkWords(work, t, language)
  return (
    <div role="status" className="grid justify-items-start gap-2 rounded bg-sunk p-3">
      <p className="text-14">{t('handOver.leftOpenBy', { name: view.title, what })}</p>
      <Link href={`/settings/people/hand-over/${view.id}`} className={buttonLook('primary')}>
        <ArrowRightLeft aria-hidden className="size-4" />
        {t('handOver.act')}
      </Link>
    </div>
  )
}
