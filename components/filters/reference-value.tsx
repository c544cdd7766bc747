'use client'

import { ReferenceInput } from '@/components/fields/reference'
import { RegionInput } from '@/components/fields/region'
import { Field } from '@/components/ui/field'
import { Chip } from '@/components/ui/chip'
import { useSpeech } from '@/lib/i18n/react'
import { ME, TEAM } from '@/lib/records/filter/relative'
import type { ValueProps } from './value-props'

/** Which other records or regions: one or several, found by name; of people also "me" and "my team", whoever asks. */
export function ReferenceValue({ record, name, field, op, value, labels, onChange, onLabel }: ValueProps) {
  const { t } = useSpeech()
  const isList = op === 'in' || op === 'not_in' || op === 'within'
  const OneInput = field.kind === 'region' ? RegionInput : ReferenceInput
  const chosen = (isList ? (Array.isArray(value) ? value : []) : value ? [value] : []) as string[]
  const put = (next: string[]) => onChange(isList ? next : (next.at(-1) ?? null))
  const words: Record<string, string> = { [ME]: t('filter.me'), [TEAM]: t('filter.team') }
  const offered = field.refersTo !== 'user' ? [] : isList ? [ME, TEAM] : [ME]
  return (
    <span className="grid gap-1.5">
      <span className="flex flex-wrap gap-1.5">
        {offered
          .filter((word) => !chosen.includes(word))
          .map((word) => (
            <Chip key={word} onClick={() => put([...chosen, word])}>
              {words[word]}
            </Chip>
          ))}
        {chosen.map((id) => {
          const told = words[id] ?? labels[id] ?? t('records.notShown')
          return (
            <Chip
              key={id}
              on
              removeLabel={t('filter.removeChip', { what: told })}
              onRemove={() => put(chosen.filter((each) => each !== id))}
            >
              {told}
            </Chip>
          )
        })}
      </span>
      {(isList || chosen.length === 0) && (
        <Field bare label={t('filter.value')}>
          <OneInput
            key={chosen.join()}
            record={record}
            name={name}
            field={{ ...field, isRequired: true }}
            value={null}
            values={{}}
            labels={labels}
            onChange={(id) => typeof id === 'string' && !chosen.includes(id) && put([...chosen, id])}
            onLabel={onLabel}
          />
        </Field>
      )}
    </span>
  )
}
