'use client'

import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import { useSpeech } from '@/lib/i18n/react'
import type { CellProps, InputProps } from './face'
import { choiceKey, labelKey } from './message-keys'

export function ChoicesCell({ record, name, value }: CellProps) {
  const { t } = useSpeech()
  return (
    <span className="inline-flex flex-wrap gap-1">
      {(value as string[]).map((code) => (
        <Badge key={code}>{t(choiceKey(record, name, code))}</Badge>
      ))}
    </span>
  )
}

/** Several of a closed list, each with its box. */
export function ChoicesInput({ record, name, field, value, onChange, autoFocus }: InputProps) {
  const { t } = useSpeech()
  const chosen = Array.isArray(value) ? (value as string[]) : []
  return (
    <span
      role="group"
      aria-label={t(labelKey(record, field))}
      className="flex flex-wrap gap-x-4 gap-y-1 py-1.5"
    >
      {field.choices?.map((code, place) => (
        <Checkbox
          key={code}
          name={`${name}.${code}`}
          autoFocus={autoFocus && place === 0}
          label={t(choiceKey(record, name, code))}
          checked={chosen.includes(code)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, code] : chosen.filter((each) => each !== code))
          }
        />
      ))}
    </span>
  )
}
