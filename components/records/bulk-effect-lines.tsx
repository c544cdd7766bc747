'use client'

import type { BulkEffect } from '@/lib/domain/bulk'
import { useSpeech } from '@/lib/i18n/react'

/** What a bulk act would do, in numbers and reasons; of too many to try, what is counted and what a part of them says. */
export function BulkEffectLines({ effect }: { effect: BulkEffect }) {
  const { t, language } = useSpeech()
  const { changed, unchanged, refused, sample } = effect
  const figure = (value: number) => new Intl.NumberFormat(language).format(value)
  return (
    <div role="status" className="grid gap-1 rounded border border-rule bg-paper p-3 text-14">
      {sample && <p>{t('bulk.sample', { n: figure(sample.total), tried: sample.tried })}</p>}
      <p className="font-bold">
        {sample
          ? t('bulk.sampleOf', { tried: sample.tried, n: changed })
          : t('bulk.wouldChange', { n: changed })}
      </p>
      {unchanged > 0 && <p className="text-ink-2">{t('bulk.stay', { n: unchanged })}</p>}
      {refused.map(({ code, reason, count }) => (
        <p key={code} className="text-cinnabar">
          {t('bulk.refused', { n: count, reason })}
        </p>
      ))}
      {sample && sample.beyond > 0 && <p>{t('bulk.sampleBeyond', { n: sample.beyond })}</p>}
      {sample && <p className="text-ink-2">{t('bulk.sampleRest')}</p>}
    </div>
  )
}
