'use client'

import { CircleAlert } from 'lucide-react'
import { type CommitteeGap, committeeGaps } from '@/lib/domain/buying-committee'
import type { Row } from '@/lib/records/list-page'
import { useSpeech } from '@/lib/i18n/react'

/** Says what is not known yet of who decides; nothing where all of it is. */
export function CommitteeGaps({ rows }: { rows: readonly Row[] }) {
  const { t } = useSpeech()
  const gaps = committeeGaps(rows.map(({ role, attitude }) => ({ role, attitude })))
  if (gaps.length === 0) return null
  return (
    <ul className="grid gap-1">
      {gaps.map((gap) => (
        <li key={gap} className={looks[gap]}>
          <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
          {t(`parts.${gap}`)}
        </li>
      ))}
    </ul>
  )
}

const line = 'flex items-start gap-1.5'
/** Without somebody who decides nothing is won; the rest is worth a look. */
const looks: Record<CommitteeGap, string> = {
  no_decision_maker: `${line} text-amber-ink`,
  decision_maker_against: `${line} text-cinnabar`,
  no_champion: `${line} text-ink-2`,
}
