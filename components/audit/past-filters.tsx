'use client'

import { type ReactNode, useState } from 'react'
import { ReferenceInput } from '@/components/fields/reference'
import { nounKey } from '@/components/fields/message-keys'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { Labels } from '@/lib/records/list-page'
import { type RecordName, recordNamed, plurals } from '@/lib/records/names'
import type { PastAddress } from '@/lib/records/past-address'

interface Props {
  address: PastAddress
  /** Kinds of record that there can be anything of. */
  kinds: readonly RecordName[]
  labels: Labels
  /** Who is asked for: who deleted it, who did it. */
  byLabel: string
  onChange: (address: PastAddress) => void
  /** What else this page is narrowed by, before and after. */
  children?: ReactNode
  end?: ReactNode
}

/** What a page of the past is narrowed to: the kind of record, who, and from which day to which. */
export function PastFilters({ address, kinds, labels, byLabel, onChange, children, end }: Props) {
  const { t } = useSpeech()
  const [chosen, setChosen] = useState<Labels>({})
  const put = (more: Partial<PastAddress>) => onChange({ ...address, ...more })
  const day = (name: 'from' | 'until', label: string) => (
    <span className="w-40 max-md:w-[calc(50%-0.375rem)]">
      <Field label={label}>
        <Input
          type="date"
          value={address[name] ?? ''}
          onChange={(event) => put({ [name]: event.currentTarget.value || undefined })}
        />
      </Field>
    </span>
  )
  return (
    <div
      role="group"
      aria-label={t('records.filters')}
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      {children}
      <span className="w-44 max-md:w-[calc(50%-0.375rem)]">
        <Field label={t('audit.kind')}>
          <Select
            value={address.record ? plurals[address.record] : ''}
            onChange={(event) => put({ record: recordNamed(event.currentTarget.value) ?? undefined })}
          >
            <option value="">{t('audit.allKinds')}</option>
            {kinds.map((record) => (
              <option key={record} value={plurals[record]}>
                {t(nounKey(record, 'one'))}
              </option>
            ))}
          </Select>
        </Field>
      </span>
      <span className="w-56 max-md:w-[calc(50%-0.375rem)]">
        <Field label={byLabel}>
          <ReferenceInput
            key={address.by ?? ''}
            record="task"
            name="updatedById"
            field={{ kind: 'reference', label: 'updatedById', refersTo: 'user' }}
            value={address.by ?? null}
            values={{}}
            labels={{ ...labels, ...chosen }}
            onChange={(by) => put({ by: typeof by === 'string' ? by : undefined })}
            onLabel={(id, name) => setChosen((now) => ({ ...now, [id]: name }))}
          />
        </Field>
      </span>
      {day('from', t('audit.from'))}
      {day('until', t('audit.until'))}
      {end}
    </div>
  )
}
