'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { useSpeech } from '@/lib/i18n/react'
import type { Offer } from '@/lib/records/field'

interface Props {
  label: string
  offers: readonly Offer[]
  chosen: readonly string[]
  autoFocus?: boolean | undefined
  isDisabled?: boolean
  onChange: (chosen: string[]) => void
}

/** Few records, a box each; a required one says so. */
export function OfferBoxes({ label, offers, chosen, autoFocus, isDisabled = false, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <span role="group" aria-label={label} className="grid gap-0.5">
      {offers.map(({ id, name, isRequired }, place) => (
        <Checkbox
          key={id}
          name={id}
          autoFocus={autoFocus && place === 0}
          disabled={isDisabled}
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
          }
          label={
            <>
              {name}
              {isRequired && <span className="ml-2 text-12 text-ink-3">{t('stagePath.checkRequired')}</span>}
            </>
          }
        />
      ))}
    </span>
  )
}
