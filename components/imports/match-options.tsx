'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { DayFormat } from '@/lib/domain/day-formats'
import { useSpeech } from '@/lib/i18n/react'
import type { MessageKey } from '@/lib/i18n/translate'
import type { ImportMapInput } from '@/lib/records/import-map'
import type { ImportField, MatchedColumn } from '@/lib/records/import-view'
import { formatOf, withFormat, withReference } from './map-changes'

interface Props {
  column: MatchedColumn
  map: ImportMapInput
  field: ImportField
  onMap: (map: ImportMapInput) => void
}

const words: Record<DayFormat, MessageKey> = {
  'year-first': 'importing.format_yearFirst',
  'month-first': 'importing.format_monthFirst',
  'day-first': 'importing.format_dayFirst',
  chinese: 'importing.format_chinese',
  'excel-1900': 'importing.format_excel1900',
  'excel-1904': 'importing.format_excel1904',
}

/** How a column writes its days, or by what it names other records. */
export function MatchOptions({ column, map, field, onMap }: Props) {
  const { t } = useSpeech()
  if (field.kind === 'day' || field.kind === 'instant') {
    const { dayFormats } = column
    const hint =
      dayFormats.length > 1
        ? t('importing.ambiguous')
        : dayFormats.length === 0 && column.filled > 0
          ? t('importing.noFormat')
          : undefined
    return (
      <Field bare label={t('importing.format', { column: column.name })} hint={hint}>
        <Select
          value={formatOf(map, column.name)}
          onChange={(event) => onMap(withFormat(map, column.name, event.currentTarget.value as DayFormat))}
        >
          {Object.entries(words).map(([format, key]) => (
            <option key={format} value={format}>
              {t(key)}
            </option>
          ))}
        </Select>
      </Field>
    )
  }
  if (!field.refersTo) return null
  const rule = map.references?.[field.name]
  const by = rule?.by ?? 'name'
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="w-44">
        <Field bare label={t('importing.foundBy', { column: column.name })}>
          <Select
            value={by}
            onChange={(event) =>
              onMap(
                withReference(map, field.name, { by: event.currentTarget.value as 'name', create: false }),
              )
            }
          >
            {field.by.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </span>
      {field.canCreate && by === 'name' && (
        <Checkbox
          label={t('importing.create')}
          checked={rule?.create === true}
          onChange={(event) => onMap(withReference(map, field.name, { create: event.currentTarget.checked }))}
        />
      )}
    </div>
  )
}
