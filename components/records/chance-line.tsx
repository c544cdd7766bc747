'use client'

import type { Chance } from '@/lib/domain/similar-sales'
import { useSpeech } from '@/lib/i18n/react'

/** The share won of similar ones with its range, beside the probability of this one; or that there are too few to tell. */
export function ChanceLine({ chance, own }: { chance: Chance; own: number | null }) {
  const { t } = useSpeech()
  const { n, won, by, share } = chance
  if (share === null) return <p className="text-ink-2">{t('similar.tooFew', { n })}</p>
  const [at, from, to] = [share.at, share.from, share.to].map(Math.round) as [number, number, number]
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-20">{t('similar.share', { share: at })}</span>
        {own !== null && <span className="text-ink-2">{t('similar.own', { probability: own })}</span>}
      </p>
      <span aria-hidden className="relative block h-3">
        <span className="absolute inset-x-0 top-1 h-1 rounded-full bg-rule" />
        <span
          className="absolute top-1 h-1 rounded-full bg-celadon"
          style={{ left: `${share.from}%`, width: `${share.to - share.from}%` }}
        />
        {own !== null && (
          <span className="absolute top-0 h-3 w-0.5 -ml-px bg-ink" style={{ left: `${own}%` }} />
        )}
      </span>
      <p className="text-ink-2" data-tooltip={t('similar.measure')}>
        {t('similar.shareOf', { n, won, by: t(`similar.by_${by}`), from, to })}
      </p>
    </div>
  )
}
