'use client'

import { Pencil, Tag, Trash2, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { lazily } from '@/components/ui/lazily'
import { useSpeech } from '@/lib/i18n/react'
import type { ListView } from '@/lib/records/list-page'
import type { BulkWish } from './bulk-dialog'
import type { Selection } from './use-selection'

const BulkDialog = lazily(() => import('./bulk-dialog'))

interface Props {
  view: Pick<ListView, 'record' | 'rights' | 'settable'>
  selection: Pick<Selection, 'ids' | 'isAll' | 'clear'> & Partial<Pick<Selection, 'takeAll'>>
  /** The query of the list's address: what "all" means. */
  asked: string
  /** There are rows that fit the filter and are not shown yet. */
  hasMore?: boolean
  /** What else can be done to them here; it stands first. */
  children?: ReactNode
}

/** What can be done to the chosen rows; it takes the place of the list's foot while there are any. */
export default function BulkBar({ view, selection, asked, hasMore, children }: Props) {
  const { record, rights, settable } = view
  const { t } = useSpeech()
  const [wish, setWish] = useState<BulkWish | null>(null)
  const { isAll, ids } = selection
  const count = isAll ? t('bulk.all') : t('bulk.some', { n: ids.size })
  const approach = {
    onPointerEnter: () => void BulkDialog.preload(),
    onFocus: () => void BulkDialog.preload(),
  }
  return (
    <div
      role="region"
      aria-label={t('bulk.bar')}
      className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-celadon/55 bg-celadon-wash px-4 py-1.5 text-14 max-md:bottom-phonebar md:px-4.5"
    >
      <span role="status" className="font-bold">
        {count}
      </span>
      {!isAll && hasMore && selection.takeAll && (
        <Button tone="bare" onClick={selection.takeAll}>
          {t('bulk.takeAll')}
        </Button>
      )}
      <span className="ml-auto flex flex-wrap gap-2">
        {children}
        {rights.includes('update') && (
          <>
            <Button
              icon={<Pencil aria-hidden className="size-4" />}
              {...approach}
              onClick={() => setWish('update')}
            >
              {t('bulk.update')}
            </Button>
            {settable.includes('tags') && (
              <Button
                icon={<Tag aria-hidden className="size-4" />}
                {...approach}
                onClick={() => setWish('tag')}
              >
                {t('bulk.tag')}
              </Button>
            )}
          </>
        )}
        {rights.includes('delete') && (
          <Button
            icon={<Trash2 aria-hidden className="size-4" />}
            {...approach}
            onClick={() => setWish('delete')}
          >
            {t('bulk.delete')}
          </Button>
        )}
        <IconButton
          label={t('bulk.clear')}
          icon={<X aria-hidden className="size-4" />}
          keyHint="Esc"
          onClick={selection.clear}
        />
      </span>
      {wish && (
        <BulkDialog
          {...{ record, wish, count }}
          fields={settable}
          of={{ ids: isAll ? null : [...ids], address: asked }}
          onDone={selection.clear}
          onClose={() => setWish(null)}
        />
      )}
    </div>
  )
}
