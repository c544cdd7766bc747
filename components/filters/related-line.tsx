'use client'

import { X } from 'lucide-react'
import type { ComponentType } from 'react'
import { fieldKey, nounsWithin } from '@/components/fields/message-keys'
import { MoneyInput } from '@/components/fields/money-input'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import type { RelatedDraft } from '@/lib/records/filter/draft'
import { counted } from '@/lib/records/filter/counted'
import type { Labels } from '@/lib/records/list-page'
import type { BuilderProps } from './builder-props'
import { operatorKey } from './tell-filter'

interface Props {
  part: RelatedDraft
  labels: Labels
  onChange: (part: RelatedDraft) => void
  onLabel: (id: string, name: string) => void
  onRemove: () => void
  /** Builds which of them are meant: the builder that this line stands in. */
  builder: ComponentType<BuilderProps>
}

/** How many of another kind belong to the record, or what they come to, and which of them are meant. */
export function RelatedLine({ part, labels, onChange, onLabel, onRemove, builder: Builder }: Props) {
  const { t } = useSpeech()
  const { currency } = useSurroundings()
  const { related, measure, value } = part
  const { fields } = descriptions[related]
  const sums = Object.keys(fields).filter((name) => fields[name]?.kind === 'money' && fields[name]?.isSummed)
  const money = fields[measure]
  return (
    <div className="grid gap-2 rounded border border-rule bg-paper p-2">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 md:grid-cols-[minmax(0,11rem)_minmax(0,10rem)_minmax(0,1fr)_auto]">
        <Select
          aria-label={t('filter.measure', { what: nounsWithin(related, t) })}
          value={measure}
          onChange={(event) => onChange({ ...part, measure: event.currentTarget.value, value: null })}
        >
          <option value="count">{t('filter.countOf', { what: nounsWithin(related, t), which: '' })}</option>
          {sums.map((name) => (
            <option key={name} value={name}>
              {t('filter.sumOf', {
                what: nounsWithin(related, t),
                which: '',
                field: t(fieldKey(related, name)),
              })}
            </option>
          ))}
        </Select>
        <span className="md:order-last">
          <IconButton
            label={t('filter.removeCondition')}
            icon={<X aria-hidden className="size-4" />}
            onClick={onRemove}
          />
        </span>
        <Select
          aria-label={t('filter.operator')}
          className="max-md:col-span-2"
          value={part.op}
          onChange={(event) => onChange({ ...part, op: event.currentTarget.value })}
        >
          {counted.map((op) => (
            <option key={op} value={op}>
              {t(operatorKey(op))}
            </option>
          ))}
        </Select>
        <span className="min-w-0 max-md:col-span-2">
          {money ? (
            <Field bare label={t('filter.value')}>
              <MoneyInput
                record={related}
                name={measure}
                field={{ ...money, isRequired: false }}
                value={value}
                values={{ [money.currencyField ?? 'currency']: part.currency ?? currency }}
                labels={labels}
                onChange={(next, problem) => onChange({ ...part, value: problem ? null : next })}
              />
            </Field>
          ) : (
            <Input
              type="number"
              min={0}
              aria-label={t('filter.value')}
              defaultValue={typeof value === 'number' ? String(value) : ''}
              onChange={(event) => {
                const text = event.currentTarget.value
                const count = Number(text)
                onChange({ ...part, value: text !== '' && Number.isInteger(count) ? count : null })
              }}
            />
          )}
        </span>
      </div>
      <div className="border-l-2 border-rule pl-3">
        <Builder
          record={related}
          fields={Object.keys(fields)}
          group={part.where}
          {...{ labels, onLabel }}
          onChange={(where) => onChange({ ...part, where })}
        />
      </div>
    </div>
  )
}
