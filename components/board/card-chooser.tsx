'use client'

import { RectangleEllipsis } from 'lucide-react'
import { useState } from 'react'
import ColumnOrder from '@/components/records/column-order'
import { densities } from '@/components/shell/preferences'
import { keepCardFields, setPreference } from '@/components/shell/set-preference'
import { Chip } from '@/components/ui/chip'
import { Popover } from '@/components/ui/popover'
import { cardFields, MOST_CARD_FIELDS } from '@/lib/domain/card-fields'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'

interface Props {
  /** Fields that cards show. */
  card: readonly string[]
  /** Fields of opportunities that the viewer sees. */
  fields: readonly string[]
  onChange: (card: string[]) => void
}

const look =
  'inline-flex h-7 items-center gap-1.5 rounded-full border border-rule bg-raised px-3 text-14 text-ink-2 hover:text-ink pointer-coarse:h-11'

/** What cards say beside what all of them say, up to six fields, and how close they stand; kept for this person, and with a view. */
export function CardChooser({ card, fields, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <Popover
      label={t('board.cards')}
      className={look}
      button={
        <>
          <RectangleEllipsis aria-hidden className="size-3.5" />
          {t('board.cards')}
        </>
      }
    >
      {() => <Choices {...{ card, fields, onChange }} />}
    </Popover>
  )
}

function Choices({ card, fields, onChange }: Props) {
  const { t } = useSpeech()
  // What was just chosen stands at once, while the cards with it are on their way.
  const [chosen, setChosen] = useState([...card])
  const offered = fields.filter((field) => cardFields([field], isOffered).length > 0)
  const choose = (next: string[] = []) => {
    setChosen(next)
    keepCardFields(next)
    onChange(next)
  }
  return (
    <div className="grid gap-3">
      <Density />
      <p className="text-12 text-ink-2">
        {t('board.cardFields', { n: chosen.length, most: MOST_CARD_FIELDS })}
      </p>
      <ColumnOrder
        view={{ record: 'opportunity', columns: chosen, fields: offered }}
        most={MOST_CARD_FIELDS}
        usual={t('board.cardFieldsNone')}
        onChange={choose}
      />
    </div>
  )
}

function Density() {
  const { t } = useSpeech()
  const [density, setDensity] = useState(() => document.documentElement.dataset.density)
  const labels = { comfortable: t('shell.densityComfortable'), compact: t('shell.densityCompact') }
  return (
    <div role="group" aria-label={t('shell.density')} className="flex gap-2">
      {densities.map((each) => (
        <Chip
          key={each}
          on={each === density}
          aria-pressed={each === density}
          onClick={() => {
            setDensity(each)
            setPreference('density', each)
          }}
        >
          {labels[each]}
        </Chip>
      ))}
    </div>
  )
}

function isOffered(name: string): boolean {
  const { fields } = descriptions.opportunity
  const field = name in fields ? fields[name] : undefined
  return field !== undefined && !('isTechnical' in field && field.isTechnical)
}
