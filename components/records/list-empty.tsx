'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { nounKey, nounsWithin } from '@/components/fields/message-keys'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { isImportable } from '@/lib/records/importable'
import { plurals, type RecordName } from '@/lib/records/names'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  record: RecordName
  isNarrowed: boolean
  onClear: () => void
  /** The act that makes the first one, where the viewer may. */
  create: ReactNode
}

/** Nothing to list: either there is nothing yet, or the filter hides it. */
export function ListEmpty({ record, isNarrowed, onClear, create }: Props) {
  const { t } = useSpeech()
  if (isNarrowed)
    return (
      <EmptyState
        title={t('records.filteredEmpty')}
        action={<Button onClick={onClear}>{t('records.clearFilters')}</Button>}
      >
        {t('records.filteredEmptyHint')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('records.emptyTitle', { what: nounsWithin(record, t) })}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          {create}
          {create && isImportable(record) && (
            <Link href={`/${plurals[record]}/import`} className={buttonLook('quiet')}>
              {t('filter.import')}
            </Link>
          )}
        </span>
      }
    >
      {t(nounKey(record, 'about'))}
    </EmptyState>
  )
}
