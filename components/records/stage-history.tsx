'use client'

import { momentText } from '@/components/fields/dates'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import type { StageStep } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'

/** Through which stages it went and how long it stayed in each, the latest first. */
export function StageHistory({ steps }: { steps: StageStep[] }) {
  const { t, language } = useSpeech()
  const surroundings = useSurroundings()
  return (
    <ol className="divide-y divide-rule">
      {steps.map((step) => {
        const { short, full } = momentText(step.at, surroundings, language, t)
        return (
          <li
            key={`${step.at} ${step.stage}`}
            className={classNames(
              'flex flex-wrap items-baseline gap-x-3 py-2',
              step.isReverted && 'text-ink-3',
            )}
          >
            <span className={step.isHere ? 'font-bold' : undefined}>{step.stage}</span>
            {step.isReverted && <Badge>{t('history.takenBack')}</Badge>}
            {step.days !== null && (
              <span>{t(step.isHere ? 'records.sinceDays' : 'records.daysIn', { n: step.days })}</span>
            )}
            <span className="ml-auto text-12 text-ink-3" data-tooltip={full}>
              {`${step.who ?? t('history.system')} · ${short}`}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
