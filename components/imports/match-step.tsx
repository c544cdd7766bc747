'use client'

import { useState } from 'react'
import { useTold } from '@/components/records/use-told'
import { tellJobStarted } from '@/components/jobs/job-news'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { currencyChoices, currencyLabel } from '@/lib/domain/currency-choices'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportMapInput } from '@/lib/records/import-map'
import type { ImportView } from '@/lib/records/import-view'
import { FileLine } from './file-line'
import { workOnImport } from './import-api'
import { fieldOf, lackingFields, withField, withKey } from './map-changes'
import { MatchRow } from './match-row'

interface Props {
  view: ImportView
  onBegun: () => void
  onSheet: (sheet: number) => void
}

/** Which column fills which field, with what stands in it; each can be changed before anything is tried. */
export default function MatchStep({ view, onBegun, onSheet }: Props) {
  const { t, language } = useSpeech()
  const told = useTold()
  const [map, setMap] = useState<ImportMapInput>(view.map)
  const [isBusy, setBusy] = useState(false)
  const { columns, fields, sheets, sheet, keys } = view
  const matched = columns.filter(({ name }) => fieldOf(map, name) !== null)
  const lacking = lackingFields(map, fields)
  const hasMoney = matched.some(
    ({ name }) => fields.find((each) => each.name === fieldOf(map, name))?.kind === 'money',
  )
  const total = sheets[sheet]?.count ?? 0

  async function check() {
    setBusy(true)
    const begun = await workOnImport(view.id, 'try', { map, sheet })
    setBusy(false)
    if (!begun.ok) return told.failed(begun)
    tellJobStarted()
    onBegun()
  }
  return (
    <div className="grid gap-5">
      <FileLine view={view} isOpen />
      {view.state === 'failed' && (
        <p role="alert" className="text-14 text-cinnabar">
          {t('importing.failedHint')}
        </p>
      )}
      <div className="grid gap-4 md:grid-cols-3">
        {sheets.length > 1 && (
          <Field label={t('importing.sheet')}>
            <Select value={sheet} onChange={(event) => onSheet(Number(event.currentTarget.value))}>
              {sheets.map(({ name, count }, n) => (
                <option key={name} value={n}>
                  {`${name} · ${t('importing.rows', { n: count })}`}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t('importing.key')} hint={t('importing.keyHint')}>
          <Select
            value={typeof map.key === 'string' ? map.key : ''}
            onChange={(event) => setMap(withKey(map, event.currentTarget.value))}
          >
            <option value="">{t('importing.keyNone')}</option>
            {keys
              .filter(({ value }) => matched.some(({ name }) => fieldOf(map, name) === value))
              .map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </Select>
        </Field>
        {hasMoney && (
          <Field label={t('importing.currency')}>
            <Select
              value={map.currency ?? ''}
              onChange={(event) => setMap({ ...map, currency: event.currentTarget.value || undefined })}
            >
              <option value="">{t('importing.currencyOwn')}</option>
              {currencyChoices.map((code) => (
                <option key={code} value={code}>
                  {currencyLabel(code, language)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <section aria-label={t('importing.columns')} className="grid gap-2">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 className="text-16">{t('importing.columns')}</h2>
          <p role="status" className="text-14 text-ink-2">
            {t('importing.matched', { n: matched.length, total: columns.length })}
          </p>
        </div>
        <ul className="grid border-t border-rule">
          {columns.map((column) => (
            <MatchRow
              key={column.name}
              {...{ column, map, fields, total }}
              onField={(field) => setMap(withField(map, column, field))}
              onMap={setMap}
            />
          ))}
        </ul>
        {map.empty && map.empty.length > 0 && (
          <p className="text-12 text-ink-3">{t('importing.placeholders', { list: map.empty.join(' · ') })}</p>
        )}
      </section>
      <div className="sticky bottom-0 grid gap-2 border-t border-rule bg-paper py-3">
        {lacking.length > 0 && (
          <p role="status" className="text-14 text-amber-ink">
            {t('importing.lacking', {
              fields: new Intl.ListFormat(language).format(lacking.map(({ label }) => label)),
            })}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            tone="primary"
            busy={isBusy}
            aria-disabled={matched.length === 0}
            onClick={() => void check()}
          >
            {t('importing.check')}
          </Button>
          <span className="text-12 text-ink-3">{t('importing.checkHint')}</span>
        </div>
      </div>
    </div>
  )
}
