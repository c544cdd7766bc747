'use client'

import Link from 'next/link'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportView } from '@/lib/records/import-view'
import { importPath } from './import-api'

/** Which file this is about, how many rows it has, and the way to another. */
export function FileLine({ view, isOpen }: { view: ImportView; isOpen?: boolean }) {
  const { t } = useSpeech()
  const count = view.sheets[view.sheet]?.count ?? view.counts.read ?? 0
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-14">
      <span className="font-bold wrap-anywhere">{t('importing.file', { name: view.fileName })}</span>
      <span className="text-ink-2 tabular-nums">{t('importing.rows', { n: count })}</span>
      {isOpen && (
        <Link href={importPath(view.record)} className="text-celadon hover:underline">
          {t('importing.otherFile')}
        </Link>
      )}
    </p>
  )
}
