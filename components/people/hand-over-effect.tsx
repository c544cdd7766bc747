'use client'

import { BulkEffectLines } from '@/components/records/bulk-effect-lines'
import { useSpeech } from '@/lib/i18n/react'
import type { HandOverEffect } from '@/lib/records/hand-over'
import { openWorkWords } from './open-work-words'

/** What a hand-over would change and refuse, and who comes to see what they do not see today. */
export function HandOverEffectLines({ effect }: { effect: HandOverEffect }) {
  const { t, language } = useSpeech()
  const { gains } = effect
  return (
    <div className="grid gap-3">
      <BulkEffectLines effect={effect} />
      <div className="grid gap-1 text-14">
        <h2 className="text-14 font-bold">{t('handOver.gains')}</h2>
        {gains.map(({ userId, name, kinds }) => {
          const what = openWorkWords(kinds, t, language)
          const key =
            kinds.length === 0 ? 'noGain' : gains.length > 1 ? ('gainShare' as const) : ('gain' as const)
          return <p key={userId}>{t(`handOver.${key}`, { name, what })}</p>
        })}
      </div>
    </div>
  )
}
