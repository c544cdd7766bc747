'use client'

import type { BulkEffect } from '@/lib/domain/bulk'
import { useSpeech } from '@/lib/i18n/react'

/** What a bulk act would do, in numbers and reasons. */
export function BulkEffectLines({ effect: { changed, unchanged, refused } }: { effect: BulkEffect }) {
  const { t } = useSpeech()
  return (
    <div role="status" className="grid gap-1 rounded border border-rule bg-paper p-3 text-14">
      <p className="font-bold">{t('bulk.wouldChange', { n: changed })}</p>
      {unchanged > 0 && <p className="text-ink-2">{t('bulk.stay', { n: unchanged })}</p>}
      {refused.map(({ code, reason, count }) => (
        <p key={code} className="text-cinnabar">
          {t('bulk.refused', { n: count, reason })}
        </p>
      ))}
    </div>
  )
}
