'use client'

import { Columns3 } from 'lucide-react'
import { buttonLook } from '@/components/ui/button-look'
import { lazily } from '@/components/ui/lazily'
import { Popover } from '@/components/ui/popover'
import { useSpeech } from '@/lib/i18n/react'
import type { ColumnOrderProps } from './column-order'

const ColumnOrder = lazily(() => import('./column-order'))

/** Which columns a list shows, and in which order; the name always leads. */
export function ColumnChooser(props: ColumnOrderProps) {
  const { t } = useSpeech()
  return (
    <Popover
      label={t('bulk.columns')}
      align="end"
      className={buttonLook('quiet', 'max-md:hidden')}
      button={
        <>
          <Columns3 aria-hidden className="size-4" />
          {t('bulk.columns')}
        </>
      }
    >
      {() => <ColumnOrder {...props} />}
    </Popover>
  )
}
