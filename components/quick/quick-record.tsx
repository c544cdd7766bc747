'use client'

import { FieldInput } from '@/components/fields/field-input'
import { RecordWords } from '@/components/records/record-words'
import { descriptions } from '@/lib/records/all'

interface Props {
  name: 'customerId' | 'opportunityId'
  values: Record<string, string>
  labels: Record<string, string>
  onChange: (name: string, value: string, label?: Record<string, string>) => void
}

/** Names what a call or visit was about, found by name, pinyin or initials; opportunities are those of the customer. */
export default function QuickRecord({ name, values, labels, onChange }: Props) {
  const field = descriptions.activity.fields[name]
  if (!field) return null
  const chosen = values[name] ?? ''
  const named: Record<string, string> = {}
  return (
    <RecordWords>
      <FieldInput
        record="activity"
        name={name}
        field={field}
        value={chosen === '' ? null : chosen}
        values={values.customerId ? { customerId: values.customerId } : {}}
        labels={labels}
        onLabel={(id, label) => {
          named[id] = label
        }}
        onChange={(value) => onChange(name, typeof value === 'string' ? value : '', named)}
      />
    </RecordWords>
  )
}
