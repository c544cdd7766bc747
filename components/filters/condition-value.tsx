'use client'

import type { ComponentType } from 'react'
import { choiceKey } from '@/components/fields/message-keys'
import { ChoiceInput } from '@/components/fields/choice'
import { CurrencyInput } from '@/components/fields/currency'
import { DurationInput } from '@/components/fields/duration'
import type { InputProps } from '@/components/fields/face'
import { FlagInput } from '@/components/fields/flag'
import { MoneyInput } from '@/components/fields/money-input'
import { TagBox } from '@/components/fields/tag-box'
import { NumberInput } from '@/components/fields/number'
import { PercentInput } from '@/components/fields/percent'
import { WholeInput } from '@/components/fields/whole'
import { useSurroundings } from '@/components/fields/surroundings-context'
import { Field } from '@/components/ui/field'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import { isNamedPeriod, namedPeriods } from '@/lib/records/filter/relative'
import type { KindName } from '@/lib/records/kinds/names'
import { DayValue } from './day-value'
import { ReferenceValue } from './reference-value'
import type { ValueProps } from './value-props'

/** Kinds whose own input writes what is compared with; of the others any text is looked for. */
const ownInputs: Partial<Record<KindName, ComponentType<InputProps>>> = {
  choice: ChoiceInput,
  currency: CurrencyInput,
  duration: DurationInput,
  flag: FlagInput,
  money: MoneyInput,
  number: NumberInput,
  percent: PercentInput,
  whole: WholeInput,
}

/** What a condition compares with, by the kind of its field and its operator. */
export function ConditionValue(props: ValueProps) {
  const { record, name, field, op, value, labels, onChange, onLabel } = props
  const { t } = useSpeech()
  const { currency } = useSurroundings()
  if (field.kind === 'region') return <ReferenceValue {...props} />
  if (op === 'within')
    return (
      <Select
        aria-label={t('filter.value')}
        value={isNamedPeriod(value) ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        {!isNamedPeriod(value) && <option value="">{t('records.choose')}</option>}
        {namedPeriods.map((period) => (
          <option key={period} value={period}>
            {t(`filter.period_${period}`)}
          </option>
        ))}
      </Select>
    )
  if (field.kind === 'tags')
    return (
      <Field bare label={t('filter.value')}>
        <TagBox
          name={name}
          label={t('filter.value')}
          shown={typeof value === 'string' ? value : ''}
          chosen={[]}
          otherwise="as-is"
          onPick={onChange}
        />
      </Field>
    )
  if (field.kind === 'choices') return <ConditionValue {...props} field={{ ...field, kind: 'choice' }} />
  if (field.kind === 'references')
    return <ConditionValue {...props} field={{ ...field, kind: 'reference' }} />
  if (field.kind === 'day' || field.kind === 'instant') return <DayValue {...props} />
  if (field.kind === 'reference') return <ReferenceValue {...props} />
  if (op === 'in' || op === 'not_in') return <Listed {...props} />
  const OwnInput = ownInputs[field.kind]
  if (!OwnInput)
    return (
      <Input
        aria-label={t('filter.value')}
        defaultValue={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <Field bare label={t('filter.value')}>
      <OwnInput
        record={record}
        name={name}
        field={{ ...field, isRequired: false }}
        value={value}
        values={{ [field.currencyField ?? 'currency']: currency }}
        labels={labels}
        onChange={(next, problem) => onChange(problem ? null : next)}
        onLabel={onLabel}
      />
    </Field>
  )
}

/** Several of a closed list, each with its box. */
function Listed({ record, name, field, value, onChange }: ValueProps) {
  const { t } = useSpeech()
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const choices = field.choices ?? (field.kind === 'currency' ? USUAL_CURRENCIES : [])
  return (
    <span role="group" aria-label={t('filter.value')} className="flex flex-wrap gap-x-4 gap-y-1 py-1.5">
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          label={field.choices ? t(choiceKey(record, name, choice)) : choice}
          checked={chosen.includes(choice)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, choice] : chosen.filter((each) => each !== choice),
            )
          }
        />
      ))}
    </span>
  )
}

const USUAL_CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP']
