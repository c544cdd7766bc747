'use client'

import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportMapInput } from '@/lib/records/import-map'
import type { ImportField, MatchedColumn } from '@/lib/records/import-view'
import { unknownValues, withAlias } from './map-changes'

interface Props {
  column: MatchedColumn
  map: ImportMapInput
  field: ImportField
  onMap: (map: ImportMapInput) => void
}

const MOST = 20
const REFUSED = ' refused'

/** Values that match no choice, each with what it means. */
export function MatchValues({ column, map, field, onMap }: Props) {
  const { t } = useSpeech()
  const values = unknownValues(map, column, field)
  if (values.length === 0) return null
  return (
    <fieldset className="grid gap-1.5 rounded border border-rule px-3 pt-1 pb-2.5">
      <legend className="px-1 text-12 text-amber-ink">
        {t('importing.values', { column: column.name })}
      </legend>
      {values.slice(0, MOST).map((value) => (
        <div key={value} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-2">
          <span className="truncate text-14" title={value}>
            {value}
          </span>
          <Field bare label={t('importing.valueMeans', { value })}>
            <Select
              value={map.aliases?.[column.name]?.[value] ?? REFUSED}
              onChange={(event) => {
                const means = event.currentTarget.value
                onMap(withAlias(map, column.name, value, means === REFUSED ? null : means))
              }}
            >
              <option value={REFUSED}>{t('importing.valueRefused')}</option>
              {!field.isRequired && <option value="">{t('importing.valueEmpty')}</option>}
              {field.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ))}
      {(values.length > MOST || column.hasMore) && (
        <p className="text-12 text-ink-3">{t('importing.valuesMore')}</p>
      )}
    </fieldset>
  )
}
