'use client'

import { useState } from 'react'
import type { InputProps } from '@/components/fields/face'
import { FieldContext } from '@/components/ui/field-context'
import { descriptions } from '@/lib/records/all'
import { draftOf, filterOf, isComplete } from '@/lib/records/filter/draft'
import { FilterBuilder } from './filter-builder'

/** The filter of a segment in its form: an incomplete one is told as such. */
export default function FilterField({ field, value, labels, onChange, onLabel }: InputProps) {
  const record = field.filters ?? 'customer'
  const [draft, setDraft] = useState(() => draftOf(value))
  return (
    // Its controls have labels of their own.
    <FieldContext value={null}>
      <FilterBuilder
        record={record}
        fields={Object.keys(descriptions[record].fields)}
        group={draft}
        labels={labels}
        onChange={(next) => {
          setDraft(next)
          onChange(filterOf(next) ?? { and: [] }, isComplete(next) ? undefined : 'required')
        }}
        onLabel={(id, name) => onLabel?.(id, name)}
      />
    </FieldContext>
  )
}
