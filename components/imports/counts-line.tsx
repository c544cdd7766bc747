'use client'

import { useSpeech } from '@/lib/i18n/react'
import type { ImportCounts } from '@/lib/domain/import-state'

const shown = ['created', 'updated', 'unchanged', 'skipped', 'refused'] as const

/** How many rows became what. */
export function CountsLine({ label, counts }: { label: string; counts: Partial<ImportCounts> }) {
  const { t, language } = useSpeech()
  const figure = new Intl.NumberFormat(language)
  return (
    <dl aria-label={label} className="flex flex-wrap gap-x-8 gap-y-3">
      {shown.map((name) => {
        const count = counts[name] ?? 0
        if (name === 'skipped' && count === 0) return null
        const isBad = name === 'refused' && count > 0
        return (
          <div key={name} className="flex flex-col-reverse">
            <dt className={isBad ? 'text-14 text-cinnabar' : 'text-14 text-ink-2'}>
              {t(`importing.${name}`)}
            </dt>
            <dd className={isBad ? 'text-28 text-cinnabar tabular-nums' : 'text-28 tabular-nums'}>
              {figure.format(count)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
