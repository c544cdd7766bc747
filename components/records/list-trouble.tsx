'use client'

import Link from 'next/link'
import { nounKey } from '@/components/fields/message-keys'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { plurals, type RecordName } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'

/** The address asks for what the list does not know: says so, and leads to the whole list. */
export function ListTrouble({ record }: { record: RecordName }) {
  const { t } = useSpeech()
  return (
    <div className="grid gap-2 px-4 pt-4 md:px-4.5">
      <h1 className="text-20">{t(nounKey(record, 'many'))}</h1>
      <EmptyState
        title={t('records.addressWrong')}
        action={
          <Link href={`/${plurals[record]}`} className={buttonLook('primary')}>
            {t('records.showAll')}
          </Link>
        }
      >
        {t('records.addressWrongHint')}
      </EmptyState>
    </div>
  )
}
