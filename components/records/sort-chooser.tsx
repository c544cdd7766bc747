'use client'

import { ArrowDownUp } from 'lucide-react'
import { buttonLook } from '@/components/ui/button-look'
import { lazily } from '@/components/ui/lazily'
import { Popover } from '@/components/ui/popover'
import { useSpeech } from '@/lib/i18n/react'
import type { SortOrderProps } from './sort-order'

const SortOrder = lazily(() => import('./sort-order'))

/** By which fields a list is ordered, which way each, and which comes first. */
export function SortChooser(props: SortOrderProps) {
  const { t } = useSpeech()
  const count = props.sort.split(',').length
  return (
    <Popover
      label={t('bulk.order')}
      align="end"
      className={buttonLook('quiet')}
      button={
        <>
          <ArrowDownUp aria-hidden className="size-4" />
          {t('bulk.order')}
          {count > 1 && <span className="tabular-nums text-ink-2">{count}</span>}
        </>
      }
    >
      {() => <SortOrder {...props} />}
    </Popover>
  )
}
