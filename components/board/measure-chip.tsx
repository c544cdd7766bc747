'use client'

import { Sigma } from 'lucide-react'
import { Menu } from '@/components/ui/menu'
import { useSpeech } from '@/lib/i18n/react'
import { type Measure, measures } from './use-measure'

interface Props {
  measure: Measure
  onChange: (measure: Measure) => void
  /** Those that can be told of here. */
  choices?: readonly Measure[]
}

/** Which figure the heads say first. */
export default function MeasureChip({ measure, onChange, choices = measures }: Props) {
  const { t } = useSpeech()
  const isOn = measure !== 'sum'
  return (
    <Menu
      entries={[
        {
          kind: 'choice',
          key: 'measure',
          label: t('board.measure'),
          value: measure,
          choices: choices.map((value) => ({ value, label: t(`board.measure_${value}`) })),
          onChoose: (value) => onChange(measures.find((each) => each === value) ?? 'sum'),
        },
      ]}
      className={`inline-flex h-7 items-center gap-1.5 rounded-full border px-3 text-14 hover:text-ink pointer-coarse:h-11 ${
        isOn ? 'border-celadon/55 bg-celadon-wash text-celadon' : 'border-rule bg-raised text-ink-2'
      }`}
    >
      <Sigma aria-hidden className="size-3.5" />
      <span className="truncate">
        {isOn ? t('board.measureIs', { measure: t(`board.measure_${measure}`) }) : t('board.measure')}
      </span>
    </Menu>
  )
}
