'use client'

import { X } from 'lucide-react'
import { fieldKey, nounKey } from '@/components/fields/message-keys'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import { descriptions } from '@/lib/records/all'
import { ALONE, type ConditionDraft, partKey, type RelatedDraft } from '@/lib/records/filter/draft'
import type { Labels } from '@/lib/records/list-page'
import type { KindName } from '@/lib/records/kinds/names'
import { operators } from '@/lib/records/kinds/operators'
import type { RecordName } from '@/lib/records/names'
import { pointingTo } from '@/lib/records/relations'
import { ConditionValue } from './condition-value'
import { operatorKey } from './tell-filter'

interface Props {
  record: RecordName
  fields: readonly string[]
  condition: ConditionDraft
  labels: Labels
  onChange: (part: ConditionDraft | RelatedDraft) => void
  onLabel: (id: string, name: string) => void
  onRemove: () => void
}

/** Which field, how it compares, and with what. */
export function ConditionLine({ record, fields, condition, labels, onChange, onLabel, onRemove }: Props) {
  const { t } = useSpeech()
  const all = descriptions[record].fields
  const field = all[condition.field]
  const offered = fields.filter((name) => {
    const each = all[name]
    return each && !each.isTechnical && offeredFor(each.kind).length > 0
  })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 rounded border border-rule bg-paper p-2 md:grid-cols-[minmax(0,11rem)_minmax(0,10rem)_minmax(0,1fr)_auto]">
      <Select
        aria-label={t('filter.field')}
        autoFocus={condition.field === ''}
        value={condition.field}
        onChange={(event) => {
          const name = event.currentTarget.value
          const [related, by] = name.split('.')
          if (related && by) return onChange(relatedPart(related as RecordName, by))
          const kind = all[name]?.kind
          onChange({ ...condition, field: name, op: kind ? (offeredFor(kind)[0] ?? '') : '', value: null })
        }}
      >
        {condition.field === '' && <option value="">{t('filter.chooseField')}</option>}
        {offered.map((name) => (
          <option key={name} value={name}>
            {t(fieldKey(record, name))}
          </option>
        ))}
        <optgroup label={t('filter.related')}>
          {pointingTo(record).map(({ related, by }) => (
            <option key={`${related}.${by}`} value={`${related}.${by}`}>
              {t(nounKey(related, 'many'))}
            </option>
          ))}
        </optgroup>
      </Select>
      <span className="md:order-last">
        <IconButton
          label={t('filter.removeCondition')}
          icon={<X aria-hidden className="size-4" />}
          onClick={onRemove}
        />
      </span>
      {field && (
        <Select
          aria-label={t('filter.operator')}
          className="max-md:col-span-2"
          value={condition.op}
          onChange={(event) => onChange({ ...condition, op: event.currentTarget.value, value: null })}
        >
          {offeredFor(field.kind).map((op) => (
            <option key={op} value={op}>
              {t(operatorKey(op, field))}
            </option>
          ))}
        </Select>
      )}
      {field && !ALONE.includes(condition.op) && (
        <span className="min-w-0 max-md:col-span-2">
          <ConditionValue
            key={`${condition.field} ${condition.op}`}
            {...{ record, field, labels, onLabel }}
            name={condition.field}
            op={condition.op}
            value={condition.value}
            onChange={(value) => onChange({ ...condition, value })}
          />
        </span>
      )}
    </div>
  )
}

function relatedPart(related: RecordName, by: string): RelatedDraft {
  return {
    key: partKey(),
    ...{ related, by, measure: 'count', currency: undefined, op: 'gte', value: 1 },
    where: { key: partKey(), mode: 'all', parts: [] },
  }
}

/** The operators that a person builds with; the API takes lists of any kind. */
function offeredFor(kind: KindName): readonly string[] {
  const isListed = kind === 'choice' || kind === 'reference' || kind === 'currency' || kind === 'region'
  const isWithin = kind === 'day' || kind === 'instant' || kind === 'region'
  const most = isWithin ? ['within'] : isListed ? ['in'] : []
  const rest = operators[kind].filter((op) => isListed || (op !== 'in' && op !== 'not_in'))
  const ordered = [...most, ...rest.filter((op) => !most.includes(op))]
  return kind === 'instant' ? ordered.filter((op) => op !== 'is' && op !== 'is_not') : ordered
}
