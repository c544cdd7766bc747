'use client'

import { Check } from 'lucide-react'
import type { ImportState } from '@/lib/domain/import-state'
import { useSpeech } from '@/lib/i18n/react'

const steps = ['send', 'match', 'check', 'result'] as const
export type ImportStep = (typeof steps)[number]

/** Says at which step an import stands; one that was checked may be matched anew. */
export function stepOf(state: ImportState, isMatchedAnew: boolean): ImportStep {
  if (state === 'checking') return 'check'
  if (state === 'checked') return isMatchedAnew ? 'match' : 'check'
  return state === 'matching' || state === 'failed' ? 'match' : 'result'
}

/** Where one is on the way from a file to records. */
export function ImportSteps({ at }: { at: ImportStep }) {
  const { t } = useSpeech()
  const place = steps.indexOf(at)
  return (
    <ol
      aria-label={t('importing.steps')}
      className="flex flex-wrap gap-x-5 gap-y-1 border-b border-rule pb-3 text-14"
    >
      {steps.map((step, n) => (
        <li
          key={step}
          aria-current={n === place ? 'step' : undefined}
          className="flex items-center gap-2 text-ink-3 aria-[current=step]:font-bold aria-[current=step]:text-ink"
        >
          <span
            aria-hidden
            className={
              n < place
                ? 'grid size-5 place-items-center rounded-full bg-celadon-wash text-celadon'
                : 'grid size-5 place-items-center rounded-full border border-rule text-12 tabular-nums'
            }
          >
            {n < place ? <Check className="size-3.5" /> : n + 1}
          </span>
          {t(`importing.step_${step}`)}
        </li>
      ))}
    </ol>
  )
}
