'use client'

import { X } from 'lucide-react'
import { lazily } from '@/components/ui/lazily'
import { useSpeech } from '@/lib/i18n/react'
import type { InputProps } from './face'
import { labelKey } from './message-keys'
import { OfferBoxes } from './offer-boxes'

const ReferenceCombobox = lazily(() => import('./reference-combobox'))

/** Several records: each chosen one can be taken out again, another is found by search. */
export function ReferencesInput(props: InputProps) {
  const { labels, onChange } = props
  const { t } = useSpeech()
  const chosen = Array.isArray(props.value) ? (props.value as string[]) : []
  if (props.field.offers)
    return (
      <OfferBoxes
        label={t(labelKey(props.record, props.field))}
        offers={props.field.offers}
        chosen={chosen}
        autoFocus={props.autoFocus}
        onChange={onChange}
      />
    )
  return (
    <span className="flex flex-col gap-1.5">
      {chosen.map((id) => {
        const name = labels[id] ?? t('records.notShown')
        return (
          <span key={id} className="flex items-center justify-between gap-2 text-14">
            <span className="truncate">{name}</span>
            <button
              type="button"
              aria-label={t('records.takeOut', { name })}
              onClick={() => onChange(chosen.filter((each) => each !== id))}
              className="inline-flex size-7 items-center justify-center text-ink-3 hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </button>
          </span>
        )
      })}
      <ReferenceCombobox
        {...props}
        key={chosen.length}
        value={null}
        onChange={(id) => {
          if (typeof id === 'string' && !chosen.includes(id)) onChange([...chosen, id])
        }}
      />
    </span>
  )
}
