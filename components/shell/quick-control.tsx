'use client'

import type { QuickField } from './quick-kind'
import { Input } from '@/components/ui/input'
import { lazily } from '@/components/ui/lazily'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { useSpeech } from '@/lib/i18n/react'

const QuickRecord = lazily(() => import('@/components/quick/quick-record'))

interface Props {
  field: QuickField
  values: Record<string, string>
  labels: Record<string, string>
  onChange: (name: string, value: string, labels?: Record<string, string>) => void
}

const inputs = {
  text: { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'off' },
  amount: { type: 'text', inputMode: 'decimal' },
  day: { type: 'date' },
  instant: { type: 'datetime-local' },
} as const

/** The control for one line of a quick form. */
export function QuickControl({ field, values, labels, onChange }: Props) {
  const { t } = useSpeech()
  const value = values[field.name] ?? ''
  const wire = {
    name: field.name,
    value,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange(field.name, event.currentTarget.value),
  }
  if (field.kind === 'record')
    return <QuickRecord name={field.name as 'customerId'} {...{ values, labels, onChange }} />
  if (field.kind === 'long')
    return (
      <Textarea
        {...wire}
        rows={field.isLarge ? 6 : 4}
        autoFocus={field.isLarge}
        className={field.isLarge ? 'min-h-40 text-16!' : undefined}
      />
    )
  if (field.kind !== 'choice') return <Input {...wire} {...inputs[field.kind]} />
  return (
    <Select {...wire}>
      <option value="">{t('shell.choose')}</option>
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
}
